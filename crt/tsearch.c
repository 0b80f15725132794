/*
 * tsearch.c: a binary search tree that stays balanced. tsearch(3). An Andersson tree: a node's
 * level is that of its left child plus one; a right child may share it, but not a right grandchild.
 * So no tree that fits in memory is deeper than the path below.
 */
#include <search.h>
#include <stdlib.h>

struct node {
	const void *key; /* first: what tsearch returns points to it */
	struct node *left, *right;
	int level;
};

enum { DEPTH = 2 * 8 * sizeof(void *) };

static int level(const struct node *node) { return node ? node->level : 0; }

/* A left child of the same level becomes the root. */
static void skew(struct node **at)
{
	struct node *top = *at, *left = top ? top->left : NULL;
	if (!left || left->level != top->level)
		return;
	top->left = left->right;
	left->right = top;
	*at = left;
}

/* Of three in a row on one level the middle one becomes the root, a level higher. */
static void split(struct node **at)
{
	struct node *top = *at, *right = top ? top->right : NULL;
	if (!right || level(right->right) != top->level)
		return;
	top->right = right->left;
	right->left = top;
	right->level++;
	*at = right;
}

void *tfind(const void *key, void *const *root, int (*compare)(const void *, const void *))
{
	struct node *node = root ? *root : NULL;
	while (node) {
		int order = compare(key, node->key);
		if (!order)
			return node;
		node = order < 0 ? node->left : node->right;
	}
	return NULL;
}

/* NULL when there is no memory. */
void *tsearch(const void *key, void **root, int (*compare)(const void *, const void *))
{
	struct node **path[DEPTH], **at = (struct node **)root;
	int depth = 0;

	if (!root)
		return NULL;
	while (*at) {
		int order = compare(key, (*at)->key);
		if (!order)
			return *at;
		path[depth++] = at;
		at = order < 0 ? &(*at)->left : &(*at)->right;
	}
	struct node *made = malloc(sizeof(*made));
	if (!made)
		return NULL;
	*made = (struct node){key, NULL, NULL, 1};
	*at = made;
	while (depth--) {
		skew(path[depth]);
		split(path[depth]);
	}
	return made;
}

/* Returns the parent of what was deleted, a pointer that is not NULL for the root; NULL when the
 * key is not there. */
void *tdelete(const void *restrict key, void **restrict root,
	      int (*compare)(const void *, const void *))
{
	struct node **path[DEPTH], **at = (struct node **)root, *found, *gone;
	int depth = 0, order;

	if (!root)
		return NULL;
	for (; (found = *at) && (order = compare(key, found->key));) {
		path[depth++] = at;
		at = order < 0 ? &found->left : &found->right;
	}
	if (!found)
		return NULL;
	void *parent = depth ? *path[depth - 1] : (void *)root;
	gone = found;
	if (found->left && found->right) { /* the next one takes its place */
		path[depth++] = at;
		at = &found->right;
		while ((*at)->left) {
			path[depth++] = at;
			at = &(*at)->left;
		}
		gone = *at;
		found->key = gone->key;
	}
	*at = gone->left ? gone->left : gone->right;
	free(gone);
	while (depth--) {
		struct node *node = *(at = path[depth]);
		int low = level(node->left) < level(node->right) ? level(node->left)
								 : level(node->right);
		if (low + 1 < node->level) {
			node->level = low + 1;
			if (level(node->right) > node->level)
				node->right->level = node->level;
		}
		skew(at);
		skew(&(*at)->right);
		if ((*at)->right)
			skew(&(*at)->right->right);
		split(at);
		split(&(*at)->right);
	}
	return parent;
}

static void walk(const struct node *node, void (*visit)(const void *, VISIT, int), int depth)
{
	if (!node)
		return;
	if (!node->left && !node->right) {
		visit(node, leaf, depth);
		return;
	}
	visit(node, preorder, depth);
	walk(node->left, visit, depth + 1);
	visit(node, postorder, depth);
	walk(node->right, visit, depth + 1);
	visit(node, endorder, depth);
}

void twalk(const void *root, void (*visit)(const void *, VISIT, int)) { walk(root, visit, 0); }

void tdestroy(void *root, void (*release)(void *))
{
	struct node *node = root;
	if (!node)
		return;
	tdestroy(node->left, release);
	tdestroy(node->right, release);
	if (release)
		release((void *)node->key);
	free(node);
}
