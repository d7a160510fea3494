namespace TorchSharp.Modules;

/// <summary>A module without parameters or buffers; its result has no memory of
/// earlier calls.</summary>
public abstract class ParamLessModule(string name)
    : torch.nn.Module<torch.Tensor, torch.Tensor>(name);
