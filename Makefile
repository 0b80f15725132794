# elfin: every target starts here; `make help` lists them. Each room's own build rules are in ROOM/build.mk.

# One row per architecture: GNU triple, ld emulation, GNU as option, NASM format (- is none).
x86_64.row  = x86_64-linux-gnu  elf_x86_64   --64 elf64
i386.row    = i686-linux-gnu    elf_i386     --32 elf32
aarch64.row = aarch64-linux-gnu aarch64linux -    -
ARCHES     := x86_64 i386 aarch64

B    := build
# `make sizes-why A=FILE B=FILE` has a B of its own.
ifeq ($(MAKECMDGOALS),sizes-why)
WHY_B := $(B)
override B := build
endif
HOST := $(shell uname -m | sed 's/^i[3-6]86$$/i386/; s/^amd64$$/x86_64/; s/^arm64$$/aarch64/')

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.SECONDARY:
# All processors build; a -j of yours counts more. A make that a test calls has its own options.
MAKEFLAGS += --no-builtin-rules -j$(shell nproc 2>/dev/null || echo 2)
unexport MAKEFLAGS
V = @

# What compiles and links each architecture here. Made again when a tool is installed (the folders' dates change).
ifeq ($(filter help clean,$(MAKECMDGOALS)),)
include $(ARCHES:%=$(B)/%/toolchain.mk)
endif
$(B)/%/toolchain.mk: host/toolchain Makefile $(wildcard /usr/bin /usr/local/bin)
	$(V)host/toolchain $* $(B) $($*.row)
$(B)/%/compiler: $(B)/%/toolchain.mk
	$(V):

# An architecture is built when it has at least an assembler and a linker; C needs a compiler and the UAPI headers.
ASM_ARCHES := $(foreach a,$(ARCHES),$(if $(and $($a.AS),$($a.LD)),$a))
C_ARCHES   := $(foreach a,$(ASM_ARCHES),$(if $(and $($a.CC),$($a.UAPI)),$a))

all: ## build every program for every architecture that has a compiler here

include crt/build.mk $(filter-out crt/build.mk,$(sort $(wildcard */build.mk)))

# The rooms above fill TARGETS one after the other: only here is it complete.
built: $(TARGETS)
all: left-out
left-out: built
	$(V)$(foreach a,$(ARCHES),$(if $($a.MISSING),printf 'left out: %s: needs %s; ./setup brings it\n' \
		'$(if $(filter $a,$(C_ARCHES)),part of $a,$(if $(filter $a,$(ASM_ARCHES)),the C programs of $a,$a))' \
		'$($a.MISSING)';)) true
.PHONY: all built left-out

# Two files of tests at once, but for those that trace, whose limits of time are short: one after the other.
check.rules := --rules='seq=tests/{tracer,guest,lessons}*.t' --rules='par=**'
check: all ## build, then run the tests that take minutes at most
	$(V)B=$(B) linker-scripts/sizes >/dev/null
	$(V)B=$(B) prove -Q -j2 $(check.rules) tests/
check-all: all ## the tests of check and the long ones: all compilers, all options
	$(V)B=$(B) linker-scripts/sizes >/dev/null
	$(V)B=$(B) ELFIN_TEST_ALL=1 prove -j2 $(check.rules) tests/
.PHONY: check check-all

clean: ## remove everything that was built
	$(V)rm -rf $(B)
help: ## list the targets
	$(V)awk -F ':.*## ' '/^[a-z][a-z0-9_-]*:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(sort Makefile $(wildcard */build.mk))
.PHONY: clean help
