# tiny.s: is to become a whole executable, every byte of it written here, for i386. It ends with STATUS.
# as --32 tiny.s -o tiny.o && ld -m elf_i386 --oformat binary -Ttext=0 tiny.o -o tiny
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
