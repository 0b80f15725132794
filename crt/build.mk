# crt: build/ARCH/lib/crt1.o and libcrt.a, and how a program is compiled and linked against them.

# Nothing but the compiler's own headers (stddef.h, stdarg.h …), the kernel's and ours is ever seen: -nostdinc.
CRT_CFLAGS := -std=gnu11 -DCRT_SHOW_GNU= -Os -g0 -ffreestanding -nostdinc -Icrt/include -Wall -Wextra -Werror -Wno-psabi \
	-fno-pic -fno-pie -fno-stack-protector -fno-asynchronous-unwind-tables -fno-unwind-tables \
	-ffunction-sections -fdata-sections
CRT_LDFLAGS := -nostdlib -static -no-pie -Wl,--gc-sections -Wl,--build-id=none -Wl,-z,noexecstack
# Files with floating point are in libm.a, some of them a second time, with WITH_FLOAT. In libcrt.a they do without its
# registers, which a variadic function would have to save.
crt.float_only  := format_float float_digits strtod decimal wcstod math_round math_parts math_pow math_power math_circle math_reduce math_gamma math_fma math_bessel math_old \
	complex fenv ecvt strfrom monetary scan_float
crt.float_twice := format format_positions printf scan scanf
crt.no_float    := -mgeneral-regs-only
crt.without_float := $(crt.float_twice) print printf_plain format_plain
# Smaller code, where the compiler can be told: no second copy of a path for when a condition is known; one more
# register, which i386 leaves to the frame unless told.
compact = $(shell for option in -Oz -fno-thread-jumps -fomit-frame-pointer; do $1 -Werror $$option -E -x c /dev/null >/dev/null 2>&1 && echo $$option; done)
# In this order a program gets format_plain only when nothing in it needs format, which has the same function, and point
# only when it cancels no thread.
crt.first   := pthread_cancel printf format printf_plain format_plain
crt.last    := point
crt.sources := $(crt.first:%=crt/%.c) $(filter-out $(foreach name,$(crt.first) $(crt.last) $(crt.float_only),crt/$(name).c),$(wildcard crt/*.c)) $(crt.last:%=crt/%.c)

# Every name that crt defines is a weak symbol: a program may have a function of its own called send.
# readelf, not nm, which loads the linker's plugins (LLVM, where it is there) for each file: ten times as long.
weaken = $($1.READELF) -sW $2 | awk '$$5 == "GLOBAL" && $$7 != "UND" { print $$8 }' >$(basename $2).names && \
	{ [ ! -s $(basename $2).names ] || $($1.OBJCOPY) --weaken-symbols=$(basename $2).names $2; }

# crt_rules ARCH
define crt_rules
$1.builtin := $$(shell $($1.CC) -print-file-name=include)
# A call in an asm writes below the stack pointer: no red zone (x86_64).
$1.crt_cflags := $(CRT_CFLAGS) $$(shell $($1.CC) -Werror -mno-red-zone -E -x c /dev/null >/dev/null 2>&1 && echo -mno-red-zone) -isystem $$($1.builtin) -isystem $(B)/$1/uapi
$1.compact := $$(call compact,$($1.CC))
$1.crt := $(B)/$1/lib/crt1.o $(B)/$1/lib/libcrt.a
# Arithmetic that a compiler calls: clang's shifts of 64 bits on i386.
$1.libgcc := $$(wildcard $$(shell $($1.CC) -print-libgcc-file-name))
# What crtcc links with.
$1.crtcc := $(B)/bin/crtcc $$($1.crt) $(B)/$1/lib/libm.a
# What an architecture does better than C comes first: the linker takes the first definition.
$1.crt_objects := $(patsubst crt/%,%.o,$(basename $(wildcard crt/arch/$1-*.[cS]))) $(crt.sources:crt/%.c=%.o)

# The kernel's headers alone: links to their folders, so that no C library's header can be included by mistake.
$(B)/$1/uapi: $(B)/$1/compiler
	$$(V)rm -rf $$@ && mkdir -p $$@ && for dir in $($1.UAPI); do for name in linux asm asm-generic mtd rdma sound video drm scsi misc; do \
		if [ -d $$$$dir/$$$$name ] && [ ! -e $$@/$$$$name ]; then ln -s $$$$dir/$$$$name $$@/$$$$name; fi; done; done
	$$(V)echo '#include <asm/unistd.h>' | $($1.CC) -E -dM -nostdinc -isystem $$@ -x c - | \
		awk 'sub(/^__NR_/, "", $$$$2) { print "#define SYS_" $$$$2 " __NR_" $$$$2 }' >$$@/crt_syscall_names.h

$(B)/$1/obj/crt/%.o: crt/%.c $(B)/$1/compiler | $(B)/$1/uapi
	$$(V)mkdir -p $$(@D) && $($1.CC) $$($1.crt_cflags) $$($1.compact) -MMD -MP -c $$< -o $$@ && $$(call weaken,$1,$$@)
$(B)/$1/obj/crt/%.o: crt/%.S $(B)/$1/compiler
	$$(V)mkdir -p $$(@D) && $($1.CC) -c $$< -o $$@ && $$(call weaken,$1,$$@)
# The same for static-pie programs.
$(B)/$1/obj/crt-pie/%.o: crt/%.c $(B)/$1/compiler | $(B)/$1/uapi
	$$(V)mkdir -p $$(@D) && $($1.CC) $$(filter-out -fno-pic -fno-pie,$$($1.crt_cflags)) -fPIE $$($1.compact) -MMD -MP -c $$< -o $$@ && $$(call weaken,$1,$$@)
$(B)/$1/obj/crt-pie/%.o: crt/%.S $(B)/$1/compiler
	$$(V)mkdir -p $$(@D) && $($1.CC) -c $$< -o $$@ && $$(call weaken,$1,$$@)
$(foreach name,$(crt.without_float),$(B)/$1/obj/crt/$(name).o $(B)/$1/obj/crt-pie/$(name).o): $1.crt_cflags += $(crt.no_float)
$(B)/$1/obj/crt-float/%.o: crt/%.c $(B)/$1/compiler | $(B)/$1/uapi
	$$(V)mkdir -p $$(@D) && $($1.CC) $$(filter-out -fno-pic -fno-pie,$$($1.crt_cflags)) -fPIE -fno-math-errno -fno-builtin -DWITH_FLOAT $$($1.compact) -MMD -MP -c $$< -o $$@ && \
		$$(call weaken,$1,$$@)
$(B)/$1/lib/libm.a: $(patsubst %,$(B)/$1/obj/crt-float/%.o,$(crt.float_only) $(crt.float_twice))
	$$(V)mkdir -p $$(@D) && rm -f $$@ && $(AR) rcsD $$@ $$^
$(B)/$1/lib/crt1.o: crt/arch/$1.S $(B)/$1/compiler
	$$(V)mkdir -p $$(@D) && $($1.CC) -c $$< -o $$@
$(B)/$1/lib/libcrt.a: $$($1.crt_objects:%=$(B)/$1/obj/crt/%)
	$$(V)mkdir -p $$(@D) && rm -f $$@ && $(AR) rcsD $$@ $$^
$(B)/$1/lib/pie/libcrt.a: $$($1.crt_objects:%=$(B)/$1/obj/crt-pie/%)
	$$(V)mkdir -p $$(@D) && rm -f $$@ && $(AR) rcsD $$@ $$^
TARGETS += $(B)/$1/uapi $$($1.crt) $(B)/$1/lib/pie/libcrt.a $(B)/$1/lib/libm.a
-include $(patsubst %,$(B)/$1/obj/crt-float/%.d,$(crt.float_only) $(crt.float_twice)) $(crt.sources:crt/%.c=$(B)/$1/obj/crt/%.d) $(crt.sources:crt/%.c=$(B)/$1/obj/crt-pie/%.d)
endef
$(foreach a,$(C_ARCHES),$(eval $(call crt_rules,$a)))
# With many variables in the frame, addresses from the frame pointer are shorter.
$(B)/i386/obj/crt/format_plain.o: i386.compact += -fno-omit-frame-pointer

# crtcc knows where it was built, so that it may be called by any path.
$(B)/bin/crtcc: crt/crtcc
	$(V)mkdir -p $(@D) && sed 's|@ROOT@|$(CURDIR)|; s|@BUILD@|$(abspath $(B))|' $< >$@.new && chmod +x $@.new && mv $@.new $@
TARGETS += $(B)/bin/crtcc

crt-costs: $(C_ARCHES:%=$(B)/%/lib/libcrt.a) ## what each crt function adds to a program, in bytes, on each architecture
	$(V)for arch in $(C_ARCHES); do echo "$$arch:"; crt/costs $(B) $$arch || exit; done
.PHONY: crt-costs
