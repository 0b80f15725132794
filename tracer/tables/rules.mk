# What tracer/build.mk includes: $(call tables_rules,ARCH) makes $(B)/ARCH/obj/tracer/tables.o from the tables.
tables.names := kinds flags structs cases syscalls arguments errors signals words options
tables.awk   := $(wildcard tracer/tables/compile/*.awk)
tables.files := $(tables.names:%=tracer/tables/%.tbl)

# headers.tbl → headers.h → headers.i, all that the headers say → values, what each constant is → tables.c
define tables_rules
$1.tables_cflags = -I$(B)/$1/gen -Itracer/tables/include $$(filter-out -Icrt/include,$$($1.crt_cflags))
$(B)/$1/gen/headers.h: tracer/tables/headers.tbl $(B)/$1/compiler | $(B)/$1/uapi
	$$(V)mkdir -p $$(@D) && awk '!/^#/ { for (i = 1; i <= NF; i++) \
		printf "#if __has_include(<%s>)\n#include <%s>\n#endif\n", $$$$i, $$$$i }' $$< > $$@
$(B)/$1/gen/headers.i: $(B)/$1/gen/headers.h
	$$(V)$($1.CC) $$($1.tables_cflags) -E -dD -P -o $$@ $$<
$(B)/$1/gen/values.c: $(tables.awk) $(B)/$1/gen/headers.i $(tables.files)
	$$(V)awk -v probe=1 $(tables.awk:%=-f %) $(B)/$1/gen/headers.i $(tables.files) > $$@
$(B)/$1/gen/values: $(B)/$1/gen/values.c
	$$(V)$($1.CC) $$($1.tables_cflags) -w -O0 -S -o $$@.s $$< && sed -n 's/.*\.ascii[ \t]*"->\(.*\)"/\1/p' $$@.s > $$@
$(B)/$1/gen/tables.c: $(tables.awk) $(B)/$1/gen/values $(tables.files)
	$$(V)LC_ALL=C awk $(tables.awk:%=-f %) $(B)/$1/gen/headers.i $(B)/$1/gen/values $(tables.files) > $$@.new && mv $$@.new $$@
$(B)/$1/obj/tracer/tables.o: $(B)/$1/gen/tables.c tracer/tables.h tracer/decode.h tracer/options.h tracer/arguments.h tracer/words.h tracer/sets.h tracer/filter.h tracer/summary.h tracer/guest.h
	$$(V)mkdir -p $$(@D) && $($1.CC) $$($1.tables_cflags) $$($1.tracer_all) -Itracer -c $$< -o $$@
endef
