/* inttypes.h: printf and scanf letters of the sized types, and the widest integer's functions. */
#ifndef CRT_INTTYPES_H
#define CRT_INTTYPES_H

#include <stdint.h>
#include <stddef.h>

#if __SIZEOF_LONG__ == 8
#define CRT_PRI64  "l"
#define CRT_PRIPTR "l"
#else
#define CRT_PRI64  "ll"
#define CRT_PRIPTR ""
#endif

#define PRId8       "d"
#define PRId16      "d"
#define PRId32      "d"
#define PRId64      CRT_PRI64 "d"
#define PRIdLEAST8  "d"
#define PRIdLEAST16 "d"
#define PRIdLEAST32 "d"
#define PRIdLEAST64 CRT_PRI64 "d"
#define PRIdFAST8   "d"
#define PRIdFAST16  CRT_PRIPTR "d"
#define PRIdFAST32  CRT_PRIPTR "d"
#define PRIdFAST64  CRT_PRI64 "d"
#define PRIdMAX     "jd"
#define PRIdPTR     CRT_PRIPTR "d"
#define PRIi8       "i"
#define PRIi16      "i"
#define PRIi32      "i"
#define PRIi64      CRT_PRI64 "i"
#define PRIiLEAST8  "i"
#define PRIiLEAST16 "i"
#define PRIiLEAST32 "i"
#define PRIiLEAST64 CRT_PRI64 "i"
#define PRIiFAST8   "i"
#define PRIiFAST16  CRT_PRIPTR "i"
#define PRIiFAST32  CRT_PRIPTR "i"
#define PRIiFAST64  CRT_PRI64 "i"
#define PRIiMAX     "ji"
#define PRIiPTR     CRT_PRIPTR "i"
#define PRIo8       "o"
#define PRIo16      "o"
#define PRIo32      "o"
#define PRIo64      CRT_PRI64 "o"
#define PRIoLEAST8  "o"
#define PRIoLEAST16 "o"
#define PRIoLEAST32 "o"
#define PRIoLEAST64 CRT_PRI64 "o"
#define PRIoFAST8   "o"
#define PRIoFAST16  CRT_PRIPTR "o"
#define PRIoFAST32  CRT_PRIPTR "o"
#define PRIoFAST64  CRT_PRI64 "o"
#define PRIoMAX     "jo"
#define PRIoPTR     CRT_PRIPTR "o"
#define PRIu8       "u"
#define PRIu16      "u"
#define PRIu32      "u"
#define PRIu64      CRT_PRI64 "u"
#define PRIuLEAST8  "u"
#define PRIuLEAST16 "u"
#define PRIuLEAST32 "u"
#define PRIuLEAST64 CRT_PRI64 "u"
#define PRIuFAST8   "u"
#define PRIuFAST16  CRT_PRIPTR "u"
#define PRIuFAST32  CRT_PRIPTR "u"
#define PRIuFAST64  CRT_PRI64 "u"
#define PRIuMAX     "ju"
#define PRIuPTR     CRT_PRIPTR "u"
#define PRIx8       "x"
#define PRIx16      "x"
#define PRIx32      "x"
#define PRIx64      CRT_PRI64 "x"
#define PRIxLEAST8  "x"
#define PRIxLEAST16 "x"
#define PRIxLEAST32 "x"
#define PRIxLEAST64 CRT_PRI64 "x"
#define PRIxFAST8   "x"
#define PRIxFAST16  CRT_PRIPTR "x"
#define PRIxFAST32  CRT_PRIPTR "x"
#define PRIxFAST64  CRT_PRI64 "x"
#define PRIxMAX     "jx"
#define PRIxPTR     CRT_PRIPTR "x"
#define PRIX8       "X"
#define PRIX16      "X"
#define PRIX32      "X"
#define PRIX64      CRT_PRI64 "X"
#define PRIXLEAST8  "X"
#define PRIXLEAST16 "X"
#define PRIXLEAST32 "X"
#define PRIXLEAST64 CRT_PRI64 "X"
#define PRIXFAST8   "X"
#define PRIXFAST16  CRT_PRIPTR "X"
#define PRIXFAST32  CRT_PRIPTR "X"
#define PRIXFAST64  CRT_PRI64 "X"
#define PRIXMAX     "jX"
#define PRIXPTR     CRT_PRIPTR "X"
#define SCNd8                                                                                      \
	"hh"                                                                                       \
	"d"
#define SCNd16                                                                                     \
	"h"                                                                                        \
	"d"
#define SCNd32 "d"
#define SCNd64 CRT_PRI64 "d"
#define SCNdLEAST8                                                                                 \
	"hh"                                                                                       \
	"d"
#define SCNdLEAST16                                                                                \
	"h"                                                                                        \
	"d"
#define SCNdLEAST32 "d"
#define SCNdLEAST64 CRT_PRI64 "d"
#define SCNdFAST8                                                                                  \
	"hh"                                                                                       \
	"d"
#define SCNdFAST16 CRT_PRIPTR "d"
#define SCNdFAST32 CRT_PRIPTR "d"
#define SCNdFAST64 CRT_PRI64 "d"
#define SCNdMAX    "jd"
#define SCNdPTR    CRT_PRIPTR "d"
#define SCNi8                                                                                      \
	"hh"                                                                                       \
	"i"
#define SCNi16                                                                                     \
	"h"                                                                                        \
	"i"
#define SCNi32 "i"
#define SCNi64 CRT_PRI64 "i"
#define SCNiLEAST8                                                                                 \
	"hh"                                                                                       \
	"i"
#define SCNiLEAST16                                                                                \
	"h"                                                                                        \
	"i"
#define SCNiLEAST32 "i"
#define SCNiLEAST64 CRT_PRI64 "i"
#define SCNiFAST8                                                                                  \
	"hh"                                                                                       \
	"i"
#define SCNiFAST16 CRT_PRIPTR "i"
#define SCNiFAST32 CRT_PRIPTR "i"
#define SCNiFAST64 CRT_PRI64 "i"
#define SCNiMAX    "ji"
#define SCNiPTR    CRT_PRIPTR "i"
#define SCNo8                                                                                      \
	"hh"                                                                                       \
	"o"
#define SCNo16                                                                                     \
	"h"                                                                                        \
	"o"
#define SCNo32 "o"
#define SCNo64 CRT_PRI64 "o"
#define SCNoLEAST8                                                                                 \
	"hh"                                                                                       \
	"o"
#define SCNoLEAST16                                                                                \
	"h"                                                                                        \
	"o"
#define SCNoLEAST32 "o"
#define SCNoLEAST64 CRT_PRI64 "o"
#define SCNoFAST8                                                                                  \
	"hh"                                                                                       \
	"o"
#define SCNoFAST16 CRT_PRIPTR "o"
#define SCNoFAST32 CRT_PRIPTR "o"
#define SCNoFAST64 CRT_PRI64 "o"
#define SCNoMAX    "jo"
#define SCNoPTR    CRT_PRIPTR "o"
#define SCNu8                                                                                      \
	"hh"                                                                                       \
	"u"
#define SCNu16                                                                                     \
	"h"                                                                                        \
	"u"
#define SCNu32 "u"
#define SCNu64 CRT_PRI64 "u"
#define SCNuLEAST8                                                                                 \
	"hh"                                                                                       \
	"u"
#define SCNuLEAST16                                                                                \
	"h"                                                                                        \
	"u"
#define SCNuLEAST32 "u"
#define SCNuLEAST64 CRT_PRI64 "u"
#define SCNuFAST8                                                                                  \
	"hh"                                                                                       \
	"u"
#define SCNuFAST16 CRT_PRIPTR "u"
#define SCNuFAST32 CRT_PRIPTR "u"
#define SCNuFAST64 CRT_PRI64 "u"
#define SCNuMAX    "ju"
#define SCNuPTR    CRT_PRIPTR "u"
#define SCNx8                                                                                      \
	"hh"                                                                                       \
	"x"
#define SCNx16                                                                                     \
	"h"                                                                                        \
	"x"
#define SCNx32 "x"
#define SCNx64 CRT_PRI64 "x"
#define SCNxLEAST8                                                                                 \
	"hh"                                                                                       \
	"x"
#define SCNxLEAST16                                                                                \
	"h"                                                                                        \
	"x"
#define SCNxLEAST32 "x"
#define SCNxLEAST64 CRT_PRI64 "x"
#define SCNxFAST8                                                                                  \
	"hh"                                                                                       \
	"x"
#define SCNxFAST16 CRT_PRIPTR "x"
#define SCNxFAST32 CRT_PRIPTR "x"
#define SCNxFAST64 CRT_PRI64 "x"
#define SCNxMAX    "jx"
#define SCNxPTR    CRT_PRIPTR "x"

/* C23's: binary. */
#define PRIb8       "b"
#define PRIb16      "b"
#define PRIb32      "b"
#define PRIb64      CRT_PRI64 "b"
#define PRIbLEAST8  "b"
#define PRIbLEAST16 "b"
#define PRIbLEAST32 "b"
#define PRIbLEAST64 CRT_PRI64 "b"
#define PRIbFAST8   "b"
#define PRIbFAST16  CRT_PRIPTR "b"
#define PRIbFAST32  CRT_PRIPTR "b"
#define PRIbFAST64  CRT_PRI64 "b"
#define PRIbMAX     "jb"
#define PRIbPTR     CRT_PRIPTR "b"
#define PRIB8       "B"
#define PRIB16      "B"
#define PRIB32      "B"
#define PRIB64      CRT_PRI64 "B"
#define PRIBLEAST8  "B"
#define PRIBLEAST16 "B"
#define PRIBLEAST32 "B"
#define PRIBLEAST64 CRT_PRI64 "B"
#define PRIBFAST8   "B"
#define PRIBFAST16  CRT_PRIPTR "B"
#define PRIBFAST32  CRT_PRIPTR "B"
#define PRIBFAST64  CRT_PRI64 "B"
#define PRIBMAX     "jB"
#define PRIBPTR     CRT_PRIPTR "B"
#define SCNb8       "hhb"
#define SCNb16      "hb"
#define SCNb32      "b"
#define SCNb64      CRT_PRI64 "b"
#define SCNbLEAST8  "hhb"
#define SCNbLEAST16 "hb"
#define SCNbLEAST32 "b"
#define SCNbLEAST64 CRT_PRI64 "b"
#define SCNbFAST8   "hhb"
#define SCNbFAST16  CRT_PRIPTR "b"
#define SCNbFAST32  CRT_PRIPTR "b"
#define SCNbFAST64  CRT_PRI64 "b"
#define SCNbMAX     "jb"
#define SCNbPTR     CRT_PRIPTR "b"

typedef struct {
	intmax_t quot, rem;
} imaxdiv_t;

intmax_t imaxabs(intmax_t value);
imaxdiv_t imaxdiv(intmax_t numerator, intmax_t denominator);
intmax_t strtoimax(const char *restrict text, char **restrict end, int base);
uintmax_t strtoumax(const char *restrict text, char **restrict end, int base);
intmax_t wcstoimax(const wchar_t *restrict text, wchar_t **restrict end, int base);
uintmax_t wcstoumax(const wchar_t *restrict text, wchar_t **restrict end, int base);

#endif
