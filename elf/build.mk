# elf: one static program per tool, on crt, for every architecture that C is built for.
# For speed, not for size as crt is: a big object has tens of thousands of sections.
elf.tools  := $(sort $(filter elfls elfmap elfcheck elfsize sstrip,$(basename $(notdir $(wildcard elf/*.c)))))
elf.shared := $(filter-out $(elf.tools:%=elf/%.c),$(wildcard elf/*.c))

# elf_rules ARCH: the shared files are an archive, so that each tool takes what it uses.
define elf_rules
$(B)/$1/obj/elf/%.o: elf/%.c elf/build.mk $(B)/$1/compiler | $(B)/$1/uapi
	$$(V)mkdir -p $$(@D) && $($1.CC) $$($1.crt_cflags) -O2 -MMD -MP -c $$< -o $$@
$(B)/$1/lib/libelf.a: $(elf.shared:elf/%.c=$(B)/$1/obj/elf/%.o)
	$$(V)rm -f $$@ && $(AR) rcsD $$@ $$^
$(elf.tools:%=$(B)/$1/bin/%): $(B)/$1/bin/%: $(B)/$1/obj/elf/%.o $(B)/$1/lib/libelf.a $$($1.crt)
	$$(V)mkdir -p $$(@D) && $($1.CC) $(CRT_LDFLAGS) $(B)/$1/lib/crt1.o $$< $(B)/$1/lib/libelf.a $(B)/$1/lib/libcrt.a $$($1.libgcc) -o $$@
TARGETS += $(elf.tools:%=$(B)/$1/bin/%)
-include $(wildcard $(B)/$1/obj/elf/*.d)
endef
$(foreach a,$(C_ARCHES),$(eval $(call elf_rules,$a)))

# The host's own tools once more, by links.
$(elf.tools:%=$(B)/bin/%): $(B)/bin/%: $(B)/$(HOST)/bin/%
	$(V)mkdir -p $(@D) && ln -sf ../$(HOST)/bin/$* $@
$(if $(filter $(HOST),$(C_ARCHES)),$(eval TARGETS += $(elf.tools:%=$(B)/bin/%)))

# A name like x86_64/hello/tiny is a cell of make sizes; anything else is a file.
sizes_file = $(firstword $(wildcard $(B)/sizes/$1) $1)
sizes-why: $(B)/bin/elfsize ## account for every byte between two files or cells: A=x86_64/hello/default B=x86_64/hello/tiny
	$(V)$(if $(and $A,$(WHY_B)),,printf '%s\n' 'usage: make sizes-why A=x86_64/hello/default B=x86_64/hello/tiny   (cells of make sizes, or any two files)' >&2; exit 2;) \
	for file in $(call sizes_file,$A) $(call sizes_file,$(WHY_B)); do \
		[ -e "$$file" ] || { echo "sizes-why: $$file is no file, and no cell of make sizes; make sizes first, then ls $(B)/sizes/*/*" >&2; exit 2; }; \
	done; \
	$(B)/bin/elfsize $(call sizes_file,$A) $(call sizes_file,$(WHY_B))
.PHONY: sizes-why

teensy: built ## the smallest programs that run, and each step down to them
	$(V)B=$(B) asm/teensy/ladder
.PHONY: teensy
