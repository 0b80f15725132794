# bench: sizes and speeds beside those of others, measured on this machine in the same run. Nothing here is a test.
bench: bench-crt bench-elf bench-tracer ## crt, the ELF tools and the tracer beside their peers, in ratios: takes minutes
bench-crt: built ## only crt: sizes and speeds beside those of other C libraries
	$(V)B=$(B) bench/crt-size
	$(V)B=$(B) bench/crt-speed
bench-elf: built ## only elfls and elfmap, beside readelf on files of 100 MB
	$(V)B=$(B) bench/elf
bench-tracer: all $(patsubst bench/%.c,$(B)/bench/%,$(wildcard bench/*.c)) ## only the tracer, beside strace and the bare cost of ptrace
	$(V)B=$(B) bench/tracer
$(B)/bench/%: bench/%.c | all
	$(V)mkdir -p $(@D) && $(B)/bin/crtcc -O2 -Wall -Wextra $< -o $@
# One after the other: what else runs would be measured, too.
ifneq ($(filter bench,$(MAKECMDGOALS)),)
bench-elf: bench-crt
bench-tracer: bench-elf
endif
.PHONY: bench bench-crt bench-elf bench-tracer
