using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace CoopHub.Cms.DataTypes;

/// <summary>
/// The kernel holds only the contract of this service; its implementation sits in Umbraco's database layer. Folders are
/// the matter of <see cref="IDataTypeContainerService"/>.
/// </summary>
internal sealed class DataTypeService(ICoreScopeProvider scopes, IDataTypeRepository repository, IDataTypeContainerRepository containers, IEventMessagesFactory messages)
    : IDataTypeService
{
    public IDataType? GetDataType(string name) => All(type => type.Name.InvariantEquals(name)).FirstOrDefault();
    public IDataType? GetDataType(int id) => Read(() => repository.Get(id));
    public Task<IDataType?> GetAsync(string name) => Task.FromResult(GetDataType(name));
    public Task<IDataType?> GetAsync(Guid id) => Task.FromResult(Read(() => repository.Get(id)));
    public Task<IEnumerable<IDataType>> GetAllAsync(params Guid[] keys) => Task.FromResult(Read(() => repository.GetMany(keys)));
    public IEnumerable<IDataType> GetAll(params int[] ids) => Read(() => repository.GetMany(ids));
    public IEnumerable<IDataType> GetByEditorAlias(string propertyEditorAlias) => All(type => type.EditorAlias == propertyEditorAlias);
    public Task<IEnumerable<IDataType>> GetByEditorUiAlias(string editorUiAlias) => Task.FromResult<IEnumerable<IDataType>>(All(type => type.EditorUiAlias == editorUiAlias));

    public Task<PagedModel<IDataType>> FilterAsync(string? name = null, string? editorUiAlias = null, string? editorAlias = null, int skip = 0, int take = 100)
    {
        var hits = All(type =>
            (name is null || type.Name?.InvariantContains(name) == true)
            && (editorUiAlias is null || type.EditorUiAlias.InvariantEquals(editorUiAlias))
            && (editorAlias is null || type.EditorAlias.InvariantEquals(editorAlias)));
        return Task.FromResult(new PagedModel<IDataType>(hits.Count, hits.Skip(skip).Take(take)));
    }

    public void Save(IDataType dataType, int userId = Hosting.SystemUser.Id) => Write(dataType);

    public void Save(IEnumerable<IDataType> dataTypeDefinitions, int userId = Hosting.SystemUser.Id)
    {
        using var scope = scopes.CreateCoreScope();
        foreach (var dataType in dataTypeDefinitions)
        {
            Write(dataType);
        }
        scope.Complete();
    }

    public Task<Attempt<IDataType, DataTypeOperationStatus>> CreateAsync(IDataType dataType, Guid userKey) => Task.FromResult(Write(dataType));

    public Task<Attempt<IDataType, DataTypeOperationStatus>> UpdateAsync(IDataType dataType, Guid userKey) => Task.FromResult(Write(dataType));

    public void Delete(IDataType dataType, int userId = Hosting.SystemUser.Id) => Remove(dataType);

    public Task<Attempt<IDataType?, DataTypeOperationStatus>> DeleteAsync(Guid id, Guid userKey)
    {
        using var scope = scopes.CreateCoreScope();
        var dataType = repository.Get(id);
        var status = dataType is null ? DataTypeOperationStatus.NotFound : Remove(dataType);
        scope.Complete();
        return Task.FromResult(status == DataTypeOperationStatus.Success ? Attempt.SucceedWithStatus(status, dataType) : Attempt.FailWithStatus(status, dataType));
    }

    public Task<Attempt<IDataType, DataTypeOperationStatus>> MoveAsync(IDataType toMove, Guid? containerKey, Guid userKey)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTypes);
        repository.Move(toMove, containerKey is { } key ? containers.Get(key) : null);
        scope.Complete();
        return Task.FromResult(Attempt.SucceedWithStatus(DataTypeOperationStatus.Success, toMove));
    }

    public Task<Attempt<IDataType, DataTypeOperationStatus>> CopyAsync(IDataType toCopy, Guid? containerKey, Guid userKey)
    {
        using var scope = scopes.CreateCoreScope();
        var copy = (IDataType)toCopy.DeepClone();
        copy.Id = 0;
        copy.Key = Guid.NewGuid();
        copy.Name += " (Kopie)";
        copy.ParentId = (containerKey is { } key ? containers.Get(key)?.Id : null) ?? Constants.System.Root;
        var outcome = Write(copy);
        scope.Complete();
        return Task.FromResult(outcome);
    }

    public IEnumerable<ValidationResult> ValidateConfigurationData(IDataType dataType) =>
        dataType.Editor?.GetConfigurationEditor().Validate(dataType.ConfigurationData) ?? [];

    public Attempt<OperationResult<OperationResultType, EntityContainer>?> CreateContainer(int parentId, Guid key, string name, int userId = Hosting.SystemUser.Id) => throw Folders();
    public Attempt<OperationResult?> SaveContainer(EntityContainer container, int userId = Hosting.SystemUser.Id) => throw Folders();
    public EntityContainer? GetContainer(int containerId) => Read(() => containers.Get(containerId));
    public EntityContainer? GetContainer(Guid containerId) => Read(() => containers.Get(containerId));
    public IEnumerable<EntityContainer> GetContainers(string folderName, int level) => Read(() => containers.Get(folderName, level));
    public IEnumerable<EntityContainer> GetContainers(IDataType dataType) => GetContainers([.. dataType.Path.GetIdsFromPathReversed()]);
    public IEnumerable<EntityContainer> GetContainers(int[] containerIds) => Read(() => containers.GetMany(containerIds));
    public Attempt<OperationResult?> DeleteContainer(int containerId, int userId = Hosting.SystemUser.Id) => throw Folders();
    public Attempt<OperationResult<OperationResultType, EntityContainer>?> RenameContainer(int id, string name, int userId = Hosting.SystemUser.Id) => throw Folders();
    public Attempt<OperationResult<MoveOperationStatusType>?> Move(IDataType toMove, int parentId) => throw Folders();

    private static NotSupportedException Folders() => new("Folders of data types are kept by IDataTypeContainerService; use MoveAsync to file a data type.");

    private List<IDataType> All(Func<IDataType, bool> wanted) => Read(() => repository.GetMany((int[]?)null).Where(wanted).ToList());

    private T Read<T>(Func<T> read)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return read();
    }

    private Attempt<IDataType, DataTypeOperationStatus> Write(IDataType dataType)
    {
        if (string.IsNullOrWhiteSpace(dataType.Name))
        {
            return Attempt.FailWithStatus(DataTypeOperationStatus.InvalidName, dataType);
        }
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTypes);
        var told = messages.Get();
        var saving = new DataTypeSavingNotification(dataType, told);
        if (scope.Notifications.PublishCancelable(saving))
        {
            scope.Complete();
            return Attempt.FailWithStatus(DataTypeOperationStatus.CancelledByNotification, dataType);
        }
        repository.Save(dataType);
        scope.Notifications.Publish(new DataTypeSavedNotification(dataType, told).WithStateFrom(saving));
        scope.Complete();
        return Attempt.SucceedWithStatus(DataTypeOperationStatus.Success, dataType);
    }

    private DataTypeOperationStatus Remove(IDataType dataType)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTypes);
        var told = messages.Get();
        var deleting = new DataTypeDeletingNotification(dataType, told);
        if (scope.Notifications.PublishCancelable(deleting))
        {
            scope.Complete();
            return DataTypeOperationStatus.CancelledByNotification;
        }
        repository.Delete(dataType);
        scope.Notifications.Publish(new DataTypeDeletedNotification(dataType, told).WithStateFrom(deleting));
        scope.Complete();
        return DataTypeOperationStatus.Success;
    }
}
