/* entries.c: some entries, in no order. The checker has others. */
#include "table.h"

ENTRY(pear);
ENTRY(apple);
ENTRY(quince);
