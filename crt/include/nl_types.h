/* nl_types.h: message catalogues. catopen(3). */
#ifndef CRT_NL_TYPES_H
#define CRT_NL_TYPES_H

typedef int nl_item;
typedef void *nl_catd;
#define NL_SETD       1
#define NL_CAT_LOCALE 1

nl_catd catopen(const char *name, int flags);
char *catgets(nl_catd catalogue, int set, int message, const char *otherwise);
int catclose(nl_catd catalogue);

#endif
