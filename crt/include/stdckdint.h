/* stdckdint.h: C23's arithmetic that tells when the result does not fit. */
#ifndef CRT_STDCKDINT_H
#define CRT_STDCKDINT_H

#define __STDC_VERSION_STDCKDINT_H__ 202311L

/* *result is what fits of a + b and so on. True: not all of it. */
#ifdef __cplusplus
#define CRT_CKD_BOOL bool
#else
#define CRT_CKD_BOOL _Bool
#endif
#define ckd_add(result, a, b) ((CRT_CKD_BOOL)__builtin_add_overflow(a, b, result))
#define ckd_sub(result, a, b) ((CRT_CKD_BOOL)__builtin_sub_overflow(a, b, result))
#define ckd_mul(result, a, b) ((CRT_CKD_BOOL)__builtin_mul_overflow(a, b, result))

#endif
