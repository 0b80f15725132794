# teensy.s: as tiny.s, but as small as a real i386 kernel takes it; qemu-user need not run it. It ends with STATUS.
# as --32 teensy.s -o teensy.o && ld -m elf_i386 --oformat binary -Ttext=0 teensy.o -o teensy
# writes the bytes of this file and nothing else: no linker adds a header. Nor has anybody written one yet.
	.ifndef STATUS
	.equ STATUS, 42
	.endif
	.equ origin, 0x10000	# where the file is to be mapped

	.globl _start
_start:
	mov $1, %eax		# exit
	mov $STATUS, %ebx
	int $0x80
