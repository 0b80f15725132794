/* assert.h: assert(3). No include guard: NDEBUG is looked at anew each time. */
#undef assert
#ifdef NDEBUG
#define assert(truth) ((void)0)
#else
#define assert(truth) ((truth) ? (void)0 : __assert_fail(#truth, __FILE__, __LINE__, __func__))
#endif
#undef static_assert
#define static_assert _Static_assert

void __assert_fail(const char *text, const char *file, unsigned line, const char *function)
	__attribute__((noreturn));
