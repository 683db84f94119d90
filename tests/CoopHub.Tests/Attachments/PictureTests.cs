using System.Text;
using CoopHub.Attachments.Files;
using Xunit;

namespace CoopHub.Tests.Attachments;

/// <summary>What is left of a picture: the picture.</summary>
public sealed class PictureTests
{
    [Fact]
    public void A_photo_forgets_its_camera_its_place_and_its_comments()
    {
        var photo = SamplePictures.JpegWith(
            (0xE1, SamplePictures.Exif(1)), (0xE1, Bytes("http://ns.adobe.com/xap/1.0/\0GPS")), (0xED, Bytes("Photoshop 3.0\0Meyer")), (0xE2, Bytes("MPF\0Vorschau")), (0xFE, Bytes("Kommentar")));

        Assert.Equal(SamplePictures.Jpeg, Copied(photo, JpegPicture.Copy));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    public void A_photo_remembers_which_side_is_up_and_nothing_else(byte orientation)
    {
        var copied = Copied(SamplePictures.JpegWith((0xE1, SamplePictures.Exif(orientation))), JpegPicture.Copy);

        Assert.Equal(SamplePictures.JpegWith((0xE1, ExifOrientation.Write(orientation))), copied);
        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(copied), StringComparison.Ordinal);
    }

    [Fact]
    public void An_EXIF_that_points_beyond_its_end_is_dropped()
    {
        foreach (var length in Enumerable.Range(0, SamplePictures.Exif(6).Length))
        {
            var copied = Copied(SamplePictures.JpegWith((0xE1, SamplePictures.Exif(6)[..length])), JpegPicture.Copy);
            Assert.DoesNotContain("Cam", Encoding.Latin1.GetString(copied), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_picture_that_was_cut_off_anywhere_is_noticed()
    {
        foreach (var (file, copy) in new (byte[], Action<Stream, Stream>)[] { (SamplePictures.Png(), PngPicture.Copy), (SamplePictures.Jpeg, JpegPicture.Copy) })
        {
            for (var length = 0; length < file.Length; length++)
            {
                Assert.ThrowsAny<Exception>(() => Copied(file[..length], copy));
            }
        }
    }

    [Fact]
    public void Whatever_is_changed_in_a_picture_it_is_copied_or_refused_and_nothing_else()
    {
        var chance = new Random(4711);
        foreach (var (file, copy) in new (byte[], Action<Stream, Stream>)[] { (SamplePictures.Png(), PngPicture.Copy), (SamplePictures.JpegWith((0xE1, SamplePictures.Exif(6))), JpegPicture.Copy) })
        {
            for (var round = 0; round < 3_000; round++)
            {
                var changed = file.ToArray();
                for (var change = chance.Next(1, 4); change > 0; change--)
                {
                    changed[chance.Next(changed.Length)] = (byte)chance.Next(256);
                }
                try
                {
                    Copied(changed, copy);
                }
                catch (Exception refused)
                {
                    Assert.True(refused is EndOfStreamException or FileRefusedException, refused.ToString());
                }
            }
        }
    }

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Copied(byte[] file, Action<Stream, Stream> copy)
    {
        using var to = new MemoryStream();
        copy(new MemoryStream(file), to);
        return to.ToArray();
    }
}
