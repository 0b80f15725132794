# tracer: build/ARCH/bin/tracer, one static file on crt.
include tracer/tables/rules.mk
tracer.sources := $(wildcard tracer/*.c tracer/kinds/*.c tracer/source/*.c tracer/stack/*.c)
# The data begin in the file where the code ends: its page is mapped twice, no padding is written.
# Where strings and numbers are written and tables are unpacked is compiled for speed, the rest to be small.
tracer.fast := text unpack names
# Where the compiler can be told: every function once, by a call; values that calls need are not kept in two places.
tracer.options := -fno-inline-functions-called-once -fno-caller-saves -fno-tree-dominator-opts -fno-ident -fno-jump-tables -fno-shrink-wrap \
	-fno-ipa-sra -fno-if-conversion -fno-tree-loop-im -fno-move-loop-invariants -fno-align-jumps \
	-fno-tree-forwprop -fno-ipa-modref -fno-forward-propagate -fno-tree-sra -fno-tree-phiprop -fno-tree-scev-cprop \
	-fno-ipa-cp -fno-partial-inlining -fno-tree-loop-ivcanon -fno-tree-tail-merge
include $(wildcard tracer/arch/*.mk)
# The linker sees all of it at once, with a compiler that knows these two: gcc.
tracer.whole := -flto=1 -flto-partition=one
# COMPILER OPTION...: those that it knows.
tracer.known = $(shell $1 -Werror $2 -E -x c /dev/null >/dev/null 2>&1 && echo $2 || for option in $2; do $1 -Werror $$option -E -x c /dev/null >/dev/null 2>&1 && echo $$option; done)

# What keeps lld from parting the file further.
tracer.link = -Wl,-z,noseparate-code $(if $(findstring lld,$1),-Wl$(comma)--no-rosegment -Wl$(comma)-z$(comma)norelro)
comma := ,

# tracer_rules ARCH
define tracer_rules
$1.tracer_all := $$(call tracer.known,$($1.CC),$(tracer.options.$1))
$1.tracer_whole := $$(call tracer.known,$($1.CC),$(tracer.whole))
$1.tracer_fast := -O2 $$(call tracer.known,$($1.CC),-falign-functions=1 -falign-loops=1 -falign-jumps=1)
$1.tracer_small := $$($1.compact) $$(call tracer.known,$($1.CC),$(tracer.options))
$(call tables_rules,$1)
$1.tracer_objects := $(tracer.sources:tracer/%.c=$(B)/$1/obj/tracer/%.o) $(B)/$1/obj/tracer/tables.o \
	$(patsubst tracer/%.S,$(B)/$1/obj/tracer/%.S.o,$(wildcard tracer/arch/$1.S))
$(B)/$1/obj/tracer/%.o: tracer/%.c tracer/build.mk $(wildcard tracer/arch/*.mk) $(B)/$1/compiler | $(B)/$1/uapi
	$$(V)mkdir -p $$(@D) && $($1.CC) $$($1.crt_cflags) $$(if $$(filter $$*,$(tracer.fast)),$$($1.tracer_fast),$$($1.tracer_small)) $$($1.tracer_all) $$($1.tracer_whole) -iquote tracer -include tracer/arch/$1.h -MMD -MP -c $$< -o $$@
$(B)/$1/obj/tracer/%.S.o: tracer/%.S tracer/source/hook_numbers.h tracer/build.mk $(B)/$1/compiler
	$$(V)mkdir -p $$(@D) && $($1.CC) -c $$< -o $$@
$(B)/$1/bin/tracer: $$($1.tracer_objects) $$($1.crt) linker-scripts/noseparate.ld linker-scripts/arch/$1.ld
	$$(V)mkdir -p $$(@D) && $($1.CC) $$($1.crt_cflags) $$($1.tracer_small) $$($1.tracer_all) $$($1.tracer_whole) $(CRT_LDFLAGS) $$(call tracer.link,$($1.CC)) -Wl,-T,linker-scripts/arch/$1.ld -Wl,-T,linker-scripts/noseparate.ld -s -o $$@.new $(B)/$1/lib/crt1.o $$($1.tracer_objects) \
		$(B)/$1/lib/libcrt.a $$($1.libgcc) && mv $$@.new $$@
TARGETS += $(B)/$1/bin/tracer
-include $(tracer.sources:tracer/%.c=$(B)/$1/obj/tracer/%.d)
endef
$(foreach a,$(C_ARCHES),$(eval $(call tracer_rules,$a)))

# The host's own once more, by a link.
$(B)/bin/tracer: $(B)/$(HOST)/bin/tracer
	$(V)mkdir -p $(@D) && ln -sf ../$(HOST)/bin/tracer $@
$(if $(filter $(HOST),$(C_ARCHES)),$(eval TARGETS += $(B)/bin/tracer))

# The decoders, as they are, in a program of the C library with sanitizers: what tests/tracer-fuzz.t runs.
fuzz.sources := $(filter-out $(patsubst %,tracer/%.c,main memory trace call program guest user stack/stack) tracer/source/%,$(tracer.sources)) tracer/source/registers.c
fuzz.cflags = $(filter-out -Os -g0 -Werror -fno-pic -fno-pie,$($(HOST).crt_cflags)) -O1 -g1 -w -fsanitize=address,undefined -fno-sanitize-recover=all
$(B)/fuzz/tracer: tests/tracer/fuzz.c $($(HOST).tracer_objects)
	$(V)mkdir -p $(@D) && $($(HOST).CC) $(filter-out -Icrt/include,$(fuzz.cflags)) -Itracer/tables/include -I$(B)/$(HOST)/gen -Itracer \
		-c -o $@-tables.o $(B)/$(HOST)/gen/tables.c && \
	$($(HOST).CC) $(fuzz.cflags) -iquote tracer -include tracer/arch/$(HOST).h -o $@ $< $(fuzz.sources) $@-tables.o
