"""Import before torch: rounds like every machine that runs the tests (see TestSettings.cs)."""
import os

os.environ.update(ATEN_CPU_CAPABILITY="avx2", DNNL_MAX_CPU_ISA="AVX2",
                  OPENBLAS_CORETYPE="Haswell", OPENBLAS_NUM_THREADS="1", OMP_WAIT_POLICY="PASSIVE")
