/* elf.h: the structures and numbers of ELF files. elf(5). Most are the kernel's. */
#ifndef CRT_ELF_H
#define CRT_ELF_H

#include <stdint.h>
#include <linux/elf.h>
#include <linux/auxvec.h>

typedef struct {
	uint32_t a_type;
	union {
		uint32_t a_val;
	} a_un;
} Elf32_auxv_t;
typedef struct {
	uint64_t a_type;
	union {
		uint64_t a_val;
	} a_un;
} Elf64_auxv_t;

#define ELF32_ST_INFO(bind, type)  (((bind) << 4) + ((type)&15))
#define ELF64_ST_INFO(bind, type)  (((bind) << 4) + ((type)&15))
#define ELF32_ST_VISIBILITY(other) ((other)&3)
#define ELF64_ST_VISIBILITY(other) ((other)&3)
#define STV_DEFAULT                0
#define STV_INTERNAL               1
#define STV_HIDDEN                 2
#define STV_PROTECTED              3
#define STT_GNU_IFUNC              10
#define STB_GNU_UNIQUE             10
#define ELFOSABI_SYSV              0
#define ELFOSABI_GNU               3
#define SHT_INIT_ARRAY             14
#define SHT_FINI_ARRAY             15
#define SHT_PREINIT_ARRAY          16
#define SHT_GROUP                  17
#define SHT_SYMTAB_SHNDX           18
#define SHT_RELR                   19
#define SHT_GNU_HASH               0x6ffffff6
#define SHT_GNU_verdef             0x6ffffffd
#define SHT_GNU_verneed            0x6ffffffe
#define SHT_GNU_versym             0x6fffffff
#define SHF_MERGE                  0x10
#define SHF_STRINGS                0x20
#define SHF_INFO_LINK              0x40
#define SHF_LINK_ORDER             0x80
#define SHF_GROUP                  0x200
#define SHF_TLS                    0x400
#define SHF_COMPRESSED             0x800
#define SHN_XINDEX                 0xffff
#define DT_INIT_ARRAY              25
#define DT_FINI_ARRAY              26
#define DT_INIT_ARRAYSZ            27
#define DT_FINI_ARRAYSZ            28
#define DT_RUNPATH                 29
#define DT_FLAGS                   30
#define DT_PREINIT_ARRAY           32
#define DT_PREINIT_ARRAYSZ         33
#define DT_RELRSZ                  35
#define DT_RELR                    36
#define DT_RELRENT                 37
#define DT_GNU_HASH                0x6ffffef5
#define DT_FLAGS_1                 0x6ffffffb
#define DF_1_PIE                   0x08000000
#define NT_GNU_BUILD_ID            3
#define R_X86_64_RELATIVE          8
#define R_386_RELATIVE             8
#define R_AARCH64_RELATIVE         1027

#endif
