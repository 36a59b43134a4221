"""Puts the built library into the wheel: the file that ZKSYNC_LIBRARY names. The wheel is for this machine's platform."""

import os
import shutil
import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.build_py import build_py


class BuildWithLibrary(build_py):
    def run(self):
        super().run()
        library = os.environ.get("ZKSYNC_LIBRARY")
        if not library:
            raise SystemExit("setup.py: ZKSYNC_LIBRARY must name the libzksync to put into the wheel")
        name = "libzksync.dylib" if sys.platform == "darwin" else "libzksync.so"
        target = Path(self.build_lib) / "zksync" / "_lib"
        target.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(library, target / name)


class PlatformWheel(bdist_wheel):
    def finalize_options(self):
        super().finalize_options()
        self.root_is_pure = False

    def get_tag(self):
        # The library does not care which Python loads it.
        return "py3", "none", super().get_tag()[2]


setup(cmdclass={"build_py": BuildWithLibrary, "bdist_wheel": PlatformWheel})
