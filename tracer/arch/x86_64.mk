# What makes the tracer smaller on x86_64: it has no floating-point numbers, and without SSE its stack need not be aligned to
# 16 bytes. Nor does what it takes of crt need that, which tests/tracer.t checks. An option and those it needs stand in quotes.
# Functions of "..." need not be told how many floating-point numbers they get. Arrays need not be at multiples of 32 either.
tracer.options.x86_64 := "-mno-sse -mpreferred-stack-boundary=3" -mskip-rax-setup -malign-data=abi
