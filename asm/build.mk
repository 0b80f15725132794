# asm: the hand-written programs, build/ARCH/bin/NAME. The twins in NASM's syntax are NAME-nasm.
# The include files that come from the kernel's headers are build/ARCH/asm/*.inc, for NASM build/ARCH/asm/nasm/*.inc.

asm.programs := hello exit42 args echo cat
asm.tables   := constants auxv errors
asm.headers.constants := asm/unistd.h asm/errno.h linux/fcntl.h
asm.headers.auxv      := linux/auxvec.h
asm.headers.errors    := asm/errno.h

# asm_table ARCH TABLE
define asm_table
$(B)/$1/asm/$2.i: $(B)/$1/compiler | $(B)/$1/uapi
	$$(V)mkdir -p $$(@D) && printf '#include <%s>\n' $(asm.headers.$2) | \
		$($1.CC) -nostdinc -isystem $(B)/$1/uapi -E -dD -CC -x c - >$$@
$(B)/$1/asm/$2.inc: $(B)/$1/asm/$2.i asm/headers.awk
	$$(V)awk -v syntax=gas -v table=$2 -f asm/headers.awk $$< >$$@
$(B)/$1/asm/nasm/$2.inc: $(B)/$1/asm/$2.i asm/headers.awk
	$$(V)mkdir -p $$(@D) && awk -v syntax=nasm -v table=$2 -f asm/headers.awk $$< >$$@
endef

# asm_rules ARCH: absolute symbols (the constants) are of no use in the object file, and left out of it.
define asm_rules
$(foreach t,$(asm.tables),$(eval $(call asm_table,$1,$t)))
$(B)/$1/obj/asm/%.o: asm/$1/%.s asm/$1/output.inc $(asm.tables:%=$(B)/$1/asm/%.inc)
	$$(V)mkdir -p $$(@D) && $($1.AS) --strip-local-absolute -I $(B)/$1/asm -I asm/$1 $$< -o $$@
$(B)/$1/obj/asm/%-nasm.o: asm/nasm/$1/%.asm asm/nasm/$1/output.inc $(asm.tables:%=$(B)/$1/asm/nasm/%.inc)
	$$(V)mkdir -p $$(@D) && $($1.NASM) -I $(B)/$1/asm/nasm/ -I asm/nasm/$1/ $$< -o $$@

$1.asm := $(asm.programs:%=$(B)/$1/bin/%) $(if $($1.NASM),$(asm.programs:%=$(B)/$1/bin/%-nasm))
$$($1.asm): $(B)/$1/bin/%: $(B)/$1/obj/asm/%.o
	$$(V)mkdir -p $$(@D) && $($1.LD) $$< -o $$@
TARGETS += $$($1.asm)
endef
$(foreach a,$(C_ARCHES),$(eval $(call asm_rules,$a)))
