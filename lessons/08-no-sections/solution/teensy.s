# teensy.s: 45 bytes that a real i386 kernel runs. It ends with STATUS.
# as --32 teensy.s -o teensy.o && ld -m elf_i386 --oformat binary -Ttext=0 teensy.o -o teensy
# The program header begins at offset 4. The kernel reads a header that is cut short as if zeroes followed, so the last byte is the
# lower one of e_phnum, which must be 1.
	.ifndef STATUS
	.equ STATUS, 42
	.endif
	.equ origin, 0x10000	# the lowest address that vm.mmap_min_addr gives out

	.globl _start
base:	.byte 0x7f; .ascii "ELF"
	.long 1			# e_ident,		p_type: PT_LOAD
	.long 0			# e_ident,		p_offset
	.long origin		# e_ident,		p_vaddr
	.hword 2, 3		# e_type, e_machine,	p_paddr
	.long origin + _start - base	# e_version,	p_filesz
	.long origin + _start - base	# e_entry,	p_memsz
	.long 4			# e_phoff,		p_flags
_start:	mov $STATUS, %bl	# e_shoff,		p_align
	mov $1, %al
	int $0x80		# e_flags
	.hword 0
	.hword 0		# e_ehsize
	.hword 32		# e_phentsize
	.byte 1			# e_phnum; its second byte is past the end
