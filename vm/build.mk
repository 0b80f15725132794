# vm: a machine of its own in qemu-system: Debian's kernel, and a first file system that holds elfin's own programs only.
vm.arches   := $(filter aarch64 x86_64,$(C_ARCHES))
vm.parts    := sh_read
vm.commands := $(filter-out $(vm.parts),$(patsubst vm/%.c,%,$(wildcard vm/*.c)))

# vm_rules ARCH
define vm_rules
$(B)/$1/obj/vm/%.o: vm/%.c $(B)/$1/compiler | $(B)/$1/uapi
	$$(V)mkdir -p $$(@D) && $($1.CC) $$($1.crt_cflags) -MMD -MP -c $$< -o $$@
$(B)/$1/vm/sh: $(B)/$1/obj/vm/sh_read.o
$(vm.commands:%=$(B)/$1/vm/%): $(B)/$1/vm/%: $(B)/$1/obj/vm/%.o $$($1.crt)
	$$(V)mkdir -p $$(@D) && $($1.CC) $(CRT_LDFLAGS) -s $(B)/$1/lib/crt1.o $$(filter $(B)/$1/obj/vm/%,$$^) $(B)/$1/lib/libcrt.a $$($1.libgcc) -o $$@
TARGETS += $(vm.commands:%=$(B)/$1/vm/%)
-include $(wildcard $(B)/$1/obj/vm/*.d)
endef
$(foreach a,$(sort $(vm.arches) $(filter $(HOST),$(C_ARCHES))),$(eval $(call vm_rules,$a)))

vm-aarch64: built ## boot an arm64 kernel to a shell without a C library; exit or Ctrl-A x ends it
	$(V)B=$(B) vm/fetch aarch64 && B=$(B) vm/root aarch64 && B=$(B) vm/boot aarch64
vm-x86_64: built ## the same with an x86_64 kernel
	$(V)B=$(B) vm/fetch x86_64 && B=$(B) vm/root x86_64 && B=$(B) vm/boot x86_64
check-vm: built ## boot each kernel and run the tests on it: programs on crt, the tracer, the ELF tools
	$(V)B=$(B) linker-scripts/sizes >/dev/null
	$(V)for arch in $(vm.arches); do B=$(B) vm/fetch $$arch || exit; done
	$(V)B=$(B) ELFIN_TEST_ALL=1 prove -v tests/vm.t
.PHONY: vm-aarch64 vm-x86_64 check-vm
