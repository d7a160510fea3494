"""Debian's python3-jupyter-kernel-test with every optional sample filled in.

    python3 conformance.py        runs it with unittest
"""
import unittest

import jupyter_kernel_test


class CSharpKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = ".net-csharp"
    language_name = "C#"
    file_extension = ".cs"

    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("oops");'
    completion_samples = [
        {"text": "System.Math.Ab", "matches": {"Abs"}},
        {"text": "Console.WriteL", "matches": {"WriteLine"}},
        {"text": "new StringBuil", "matches": {"StringBuilder"}},
    ]
    complete_code_samples = ["1 + 1", "int F(int x) => x;", "class A { }"]
    incomplete_code_samples = ["int F(int x) {", "var a = new[] {", "/* open"]
    invalid_code_samples = ["1 + + )"]
    code_page_something = "Math.Sqrt?"
    code_generate_error = 'throw new InvalidOperationException("boom");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": 'string.Join("-", new[] { 1, 2 })', "result": "1-2"},
    ]
    code_display_data = [
        {"code": 'display(HTML("<b>x</b>"));', "mime": "text/html"},
        {"code": '"<svg/>".DisplayAs("image/svg+xml");', "mime": "image/svg+xml"},
    ]
    code_history_pattern = "6 ? 7"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Math.Sqrt"
    code_clear_output = "ClearOutput();"


# The base class is itself a TestCase; imported, unittest would run it without a kernel.
if __name__ == "__main__":
    unittest.main()
