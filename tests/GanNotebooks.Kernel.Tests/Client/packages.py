"""NuGet packages, from a feed that the test makes itself: no network is asked."""
import os
import shutil
import tempfile
import time
import zipfile

# Any assembly that is not the kernel's own; the tests' output folder has this one.
ASSEMBLY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "xunit.v3.assert.dll")
SECOND = os.path.join(os.path.dirname(ASSEMBLY), "xunit.v3.common.dll")
FOLDER = tempfile.mkdtemp(prefix="csharp-kernel-feed-")


def pack(name, version, assembly=ASSEMBLY, extension=None, depends=""):
    with zipfile.ZipFile(f"{FOLDER}/feed/{name}.{version}.nupkg", "w") as z:
        z.writestr(f"{name}.nuspec", f"""<?xml version="1.0"?>
<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
<id>{name}</id><version>{version}</version><authors>us</authors><description>demo</description>
<dependencies><group targetFramework="net8.0">{depends}</group></dependencies>
</metadata></package>""")
        z.write(assembly, f"lib/net8.0/{os.path.basename(assembly)}")
        z.writestr("runtimes/linux-x64/native/libdemo.so", "no library, only its place")
        if extension:
            z.writestr("interactive-extensions/dotnet/extension.dib", extension)


def fresh(kernel):
    """A feed of our own, the only one there is, and an empty cache."""
    if not os.path.exists(f"{FOLDER}/feed"):
        os.makedirs(f"{FOLDER}/feed")
        with open(f"{FOLDER}/NuGet.Config", "w", encoding="utf8") as f:
            f.write("<configuration><packageSources><clear/></packageSources></configuration>")
        pack("Demo.One", "1.0.0", extension='#!csharp\nint fromExtension = 77;\n')
        pack("Demo.Two", "1.2.0", assembly=SECOND,
             depends='<dependency id="Demo.One" version="1.0.0"/>')
    kernel.ok(f'System.IO.Directory.SetCurrentDirectory("{FOLDER}");'
              f'Environment.SetEnvironmentVariable("NUGET_PACKAGES", "{FOLDER}/cache");')


def a_package_that_is_nowhere_is_said_with_nugets_words(k):
    fresh(k)
    error = k.run('#i "nuget:%s/feed"\n#r "nuget: No.Such.Package, 9.9.9"' % FOLDER).error["evalue"]
    assert "No.Such.Package" in error and "NU11" in error, error


def a_malformed_request_is_said_with_its_line(k):
    error = k.run('// first\n#r "nuget: One Two Three"').error["evalue"]
    assert "line 2" in error and 'expected #r "nuget: Id"' in error, error


def a_package_is_restored_loaded_and_extended(k):
    fresh(k)
    cell = k.ok(f'#i "nuget: {FOLDER}/feed"\n#r "nuget: Demo.One, 1.0.0"\n'
                "typeof(Xunit.Assert).Name", timeout=120)
    assert cell.of("execute_result")[0]["data"]["text/plain"] == "Xunit.Assert" \
        or "Assert" in cell.of("execute_result")[0]["data"]["text/plain"]
    assert "Installing" in cell.of("display_data")[0]["data"]["text/html"]
    assert "Demo.One, 1.0.0" in cell.of("update_display_data")[-1]["data"]["text/html"]
    assert k.value("fromExtension") == "77"


def the_same_package_again_is_instant_and_silent(k):
    start = time.time()
    cell = k.ok('#r "nuget: Demo.One, 1.0.0"\n1')
    assert time.time() - start < 1 and cell.types == ["execute_result"], cell.types


def a_second_restore_in_the_same_run_adds_to_the_first(k):
    cell = k.ok('#r "nuget: Demo.Two"\ntypeof(Xunit.Assert) != null', timeout=120)
    assert "Demo.Two, 1.2.0" in cell.of("update_display_data")[-1]["data"]["text/html"]


def offline_a_package_in_the_cache_still_loads(k):
    k.manager.restart_kernel(now=True)
    k.client.wait_for_ready(timeout=60)
    fresh(k)
    shutil.rmtree(f"{FOLDER}/feed")
    k.ok('#r "nuget: Demo.One"', timeout=120)
    assert k.value("fromExtension") == "77"
    os.makedirs(f"{FOLDER}/feed")


def nothing_is_left_behind(k):
    k.ok('System.IO.Directory.SetCurrentDirectory("/");')
    shutil.rmtree(FOLDER)
