/* arch_files.h: the one place that asks the compiler which architecture it compiles for. */
#ifndef CRT_ARCH_FILES_H
#define CRT_ARCH_FILES_H

#if defined(__x86_64__)
#define ARCH_HEADER         "../arch/x86_64.h"
#define ARCH_CONTEXT_HEADER "../arch/x86_64-context.h"
#define ARCH_USER_HEADER    "../../arch/x86_64-user.h"
#define ARCH_FENV_HEADER    "../arch/x86_64-fenv.h"
#define ARCH_CANCEL_HEADER  "../arch/x86_64-cancel.h"
#define ARCH_UTMP_WORD      int /* as wide as 32-bit programs have it in their file */
#elif defined(__i386__)
#define ARCH_HEADER         "../arch/i386.h"
#define ARCH_CONTEXT_HEADER "../arch/i386-context.h"
#define ARCH_USER_HEADER    "../../arch/i386-user.h"
#define ARCH_FENV_HEADER    "../arch/i386-fenv.h"
#define ARCH_CANCEL_HEADER  "../arch/i386-cancel.h"
#define ARCH_UTMP_WORD      int
#elif defined(__aarch64__)
#define ARCH_HEADER         "../arch/aarch64.h"
#define ARCH_CONTEXT_HEADER "../arch/aarch64-context.h"
#define ARCH_USER_HEADER    "../../arch/aarch64-user.h"
#define ARCH_FENV_HEADER    "../arch/aarch64-fenv.h"
#define ARCH_CANCEL_HEADER  "../arch/aarch64-cancel.h"
#define ARCH_UTMP_WORD      long
#else
#error "crt/arch/ has no files for this architecture"
#endif

#endif
