/* namespaces.h: with --namespace=new, the namespaces that a call leads to. */
#ifndef TRACER_NAMESPACES_H
#define TRACER_NAMESPACES_H

#include "task.h"

/* After the result of a clone, clone3, unshare or setns that has made or entered any:
 * " (net:[4026531840], user:[4026531837])". */
void put_namespaces(struct text *text, struct task *task);

#endif
