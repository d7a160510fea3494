namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module whose forward pass can be watched and changed by hooks.</summary>
        public abstract class HookableModule<TPreHook, TPostHook>(string name) : Module(name)
            where TPreHook : Delegate where TPostHook : Delegate
        {
            private protected readonly List<TPreHook> before = [];
            private protected readonly List<TPostHook> after = [];

            /// <summary>Calls the hook after forward; what it returns takes the
            /// result's place.</summary>
            public HookRemover register_forward_hook(TPostHook hook)
            {
                after.Add(hook);
                return new HookRemover(() => after.Remove(hook));
            }

            /// <summary>Calls the hook before forward;
            /// what it returns takes the input's place.</summary>
            public HookRemover register_forward_pre_hook(TPreHook hook)
            {
                before.Add(hook);
                return new HookRemover(() => before.Remove(hook));
            }

            /// <summary>Takes a hook away again.</summary>
            public sealed class HookRemover(Action remove)
            {
                /// <summary>Takes the hook away; a second call does nothing.</summary>
                public void remove() => Interlocked.Exchange(ref action, null)?.Invoke();

                Action? action = remove;
            }
        }

        /// <summary>A module with one input: implement <see cref="forward"/>, use
        /// <see cref="call"/>.</summary>
        public abstract class Module<T, TResult>(string name)
            : HookableModule<Func<Module<T, TResult>, T, T>,
                Func<Module<T, TResult>, T, TResult, TResult>>(name), IModule<T, TResult>
        {
            /// <summary>What the module computes. Call <see cref="call"/> instead,
            /// which runs the hooks.</summary>
            public abstract TResult forward(T input);

            /// <summary>Runs the hooks and <see cref="forward"/>.</summary>
            public TResult call(T input)
            {
                foreach (var hook in before.ToArray()) input = hook(this, input) ?? input;
                var result = forward(input);
                foreach (var hook in after.ToArray()) result = hook(this, input, result);
                return result;
            }
        }

        /// <summary>Anything that can be called with one input.</summary>
        public interface IModule<T, TResult>
        {
            /// <summary>Computes the result.</summary>
            TResult call(T input);
        }

        /// <summary>A module with two inputs: implement <see cref="forward"/>, use
        /// <see cref="call"/>.</summary>
        public abstract class Module<T1, T2, TResult>(string name)
            : HookableModule<Func<Module<T1, T2, TResult>, T1, T2, (T1, T2)?>,
                Func<Module<T1, T2, TResult>, T1, T2, TResult, TResult>>(name),
                IModule<T1, T2, TResult>
        {
            /// <summary>What the module computes. Call <see cref="call"/> instead,
            /// which runs the hooks.</summary>
            public abstract TResult forward(T1 input1, T2 input2);

            /// <summary>Runs the hooks and <see cref="forward"/>.</summary>
            public TResult call(T1 input1, T2 input2)
            {
                foreach (var hook in before.ToArray())
                    if (hook(this, input1, input2) is { } changed) (input1, input2) = changed;
                var result = forward(input1, input2);
                foreach (var hook in after.ToArray()) result = hook(this, input1, input2, result);
                return result;
            }
        }

        /// <summary>Anything that can be called with two inputs.</summary>
        public interface IModule<T1, T2, TResult>
        {
            /// <summary>Computes the result.</summary>
            TResult call(T1 input1, T2 input2);
        }

        /// <summary>A module with three inputs: implement <see cref="forward"/>, use
        /// <see cref="call"/>.</summary>
        public abstract class Module<T1, T2, T3, TResult>(string name)
            : HookableModule<Func<Module<T1, T2, T3, TResult>, T1, T2, T3, (T1, T2, T3)?>,
                Func<Module<T1, T2, T3, TResult>, T1, T2, T3, TResult, TResult>>(name),
                IModule<T1, T2, T3, TResult>
        {
            /// <summary>What the module computes. Call <see cref="call"/> instead,
            /// which runs the hooks.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3);

            /// <summary>Runs the hooks and <see cref="forward"/>.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3)
            {
                foreach (var hook in before.ToArray())
                    if (hook(this, input1, input2, input3) is { } changed)
                        (input1, input2, input3) = changed;
                var result = forward(input1, input2, input3);
                foreach (var hook in after.ToArray())
                    result = hook(this, input1, input2, input3, result);
                return result;
            }
        }

        /// <summary>Anything that can be called with three inputs.</summary>
        public interface IModule<T1, T2, T3, TResult>
        {
            /// <summary>Computes the result.</summary>
            TResult call(T1 input1, T2 input2, T3 input3);
        }

        /// <summary>A module with four inputs: implement <see cref="forward"/>, use
        /// <see cref="call"/>.</summary>
        public abstract class Module<T1, T2, T3, T4, TResult>(string name)
            : HookableModule<
                Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, (T1, T2, T3, T4)?>,
                Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, TResult, TResult>>(name),
                IModule<T1, T2, T3, T4, TResult>
        {
            /// <summary>What the module computes. Call <see cref="call"/> instead,
            /// which runs the hooks.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4);

            /// <summary>Runs the hooks and <see cref="forward"/>.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4)
            {
                foreach (var hook in before.ToArray())
                    if (hook(this, input1, input2, input3, input4) is { } changed)
                        (input1, input2, input3, input4) = changed;
                var result = forward(input1, input2, input3, input4);
                foreach (var hook in after.ToArray())
                    result = hook(this, input1, input2, input3, input4, result);
                return result;
            }
        }

        /// <summary>Anything that can be called with four inputs.</summary>
        public interface IModule<T1, T2, T3, T4, TResult>
        {
            /// <summary>Computes the result.</summary>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4);
        }
    }
}
