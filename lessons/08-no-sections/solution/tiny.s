# tiny.s: a whole executable of 64 bytes for i386, every byte of it written here. It ends with STATUS.
# as --32 tiny.s -o tiny.o && ld -m elf_i386 --oformat binary -Ttext=0 tiny.o -o tiny
# writes the bytes of this file and nothing else. The program header (32 bytes) begins at offset 32, inside the ELF header (52 bytes):
# what both read there must suit both. The code is in the padding of e_ident.
	.ifndef STATUS
	.equ STATUS, 42
	.endif
	.equ origin, 0x200000

	.globl _start
base:	.byte 0x7f; .ascii "ELF"; .byte 1, 1, 1
	.byte 0
_start:	mov $STATUS, %bl	# e_ident's padding; all registers start as zero
	mov $1, %al
	int $0x80
	.hword 0
	.hword 2, 3		# e_type: ET_EXEC, e_machine: EM_386
	.long 1			# e_version
	.long origin + _start - base	# e_entry
	.long 32		# e_phoff
	.long 1			# e_shoff,		p_type: PT_LOAD
	.long 0x34		# e_flags,		p_offset: as p_vaddr within its page
	.hword 52, 32		# e_ehsize, e_phentsize, p_vaddr: 0x200034
	.hword 1, 0		# e_phnum, e_shentsize,	p_paddr
	.long 64		# e_shnum, e_shstrndx,	p_filesz
	.long 64		# p_memsz
	.long 5			# p_flags: R E
	.long 0			# p_align
