using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace CoopHub.Web.Hosting;

/// <summary>
/// Styles, fonts and images, read once at start and held in memory with their compressed forms. Each is served under a path
/// that carries the hash of all of them, for ever; links between them stay relative and so carry the hash too.
/// </summary>
internal sealed class Assets
{
    private const string Prefix = "/assets/";
    private const int Quality = 9;
    private const int Window = 22;

    private readonly Dictionary<string, Asset> _byPath;
    private readonly string _root;

    public Assets(IWebHostEnvironment host)
    {
        var root = host.WebRootPath ?? Path.Combine(host.ContentRootPath, "wwwroot");
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .ToDictionary(file => "/" + Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var content in files.Values)
        {
            hash.AppendData(content);
        }
        _root = Prefix + Convert.ToHexStringLower(hash.GetHashAndReset())[..10];
        _byPath = files.ToDictionary(file => file.Key, file => Asset.Of(file.Key, file.Value));
    }

    /// <summary>The address of a file such as <c>/css/coophub.css</c> that may be kept for ever.</summary>
    public string this[string path] => _byPath.ContainsKey(path) ? _root + path : throw new FileNotFoundException("Not in wwwroot: " + path);

    public Task Serve(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path.Value ?? "";
        var lasting = path.StartsWith(_root + "/", StringComparison.Ordinal);
        if (!_byPath.TryGetValue(lasting ? path[_root.Length..] : path, out var asset) || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)))
        {
            return next(context);
        }
        context.Response.Headers.CacheControl = lasting ? "public, max-age=31536000, immutable" : "public, max-age=3600";
        return asset.Write(context);
    }

    private sealed record Asset(string Type, byte[] Plain, byte[]? Brotli, byte[]? Gzip)
    {
        private static readonly FileExtensionContentTypeProvider s_types = new();

        public static Asset Of(string path, byte[] content)
        {
            var type = s_types.TryGetContentType(path, out var known) ? known : "text/plain";
            var text = type.StartsWith("text/", StringComparison.Ordinal) || type is "image/svg+xml" or "text/javascript";
            return text ? new Asset(type + "; charset=utf-8", content, WithBrotli(content), WithGzip(content)) : new Asset(type, content, null, null);
        }

        public Task Write(HttpContext context)
        {
            // The header was brought to one of three spellings before.
            var (body, encoding) = context.Request.Headers.AcceptEncoding.ToString() switch
            {
                "br" when Brotli is not null => (Brotli, "br"),
                "gzip" when Gzip is not null => (Gzip, "gzip"),
                _ => (Plain, null),
            };
            var response = context.Response;
            (response.ContentType, response.ContentLength) = (Type, body.Length);
            if (Brotli is not null)
            {
                response.Headers.Vary = "Accept-Encoding";
            }
            if (encoding is not null)
            {
                response.Headers.ContentEncoding = encoding;
            }
            return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
        }

        private static byte[] WithBrotli(byte[] content)
        {
            var packed = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
            return BrotliEncoder.TryCompress(content, packed, out var length, Quality, Window) ? packed[..length] : content;
        }

        private static byte[] WithGzip(byte[] content)
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            {
                gzip.Write(content);
            }
            return packed.ToArray();
        }
    }
}
