#!/bin/sh
# elfmap --svg as a reader sees it: enough contrast in the light and the dark theme, and, in a browser, no text cut off or on top of another.
# shellcheck disable=SC1091,SC2154 # tap.sh
. tests/tap.sh

elfmap=$B/bin/elfmap
[ -x "$elfmap" ] || skip_all "no $elfmap: make"

# What is drawn: a dynamic program, the smallest one, an object with long section names, and addresses at the top of memory.
toolchain "$(uname -m | sed 's/^i[3-6]86$/i386/; s/^arm64$/aarch64/')"
cat >"$scratch/long.s" <<'END'
	.section .text._ZNSt6vectorINSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEEESaIS5_EE,"ax"
	.byte 1
	.data
	.byte 2
END
$AS "$scratch/long.s" -o "$scratch/long.o"
$LD -Ttext=0xffffffff80000000 -e 0xffffffff80000000 "$scratch/long.o" -o "$scratch/high" 2>/dev/null
count=0
for file in /usr/bin/env "$elfmap" "$scratch/long.o" "$scratch/high" "$B"/sizes/*/hello/tiny "$B"/i386/teensy/hello-both; do
	[ -f "$file" ] || continue
	count=$((count + 1))
	"$elfmap" --svg "$file" >"$scratch/$count.svg"
done

# The contrast of text on what is under it, as WCAG computes it: 4.5 is its bound for text of this size.
awk "$hex"'
	function linear(c) { c /= 255; return c <= 0.03928 ? c / 12.92 : exp(2.4 * log((c + 0.055) / 1.055)) }
	function light(c) {
		if (length(c) == 4) c = "#" substr(c, 2, 1) substr(c, 2, 1) substr(c, 3, 1) substr(c, 3, 1) substr(c, 4, 1) substr(c, 4, 1)
		return 0.2126 * linear(hex(substr(c, 2, 2))) + 0.7152 * linear(hex(substr(c, 4, 2))) + 0.0722 * linear(hex(substr(c, 6, 2)))
	}
	function contrast(a, b) { a = light(a) + 0.05; b = light(b) + 0.05; return a > b ? a / b : b / a }
	/prefers-color-scheme: dark/ { theme = 1 }
	/<\/style>/ {
		for (key in fill) {
			split(key, part, SUBSEP)
			if (part[2] ~ /^p[0-9]+$/) { pairs++; if (contrast(fill[part[1], "ink"], fill[key]) < 4.5) print "theme", part[1], "ink on", part[2] }
		}
		for (theme = 0; theme < 2; theme++) {
			pairs++; if (contrast(fill[theme, "faint"], fill[theme, "paper"]) < 4.5) print "theme", theme, "faint on paper"
			pairs++; if (contrast(fill[theme, "warn"], fill[theme, "paper"]) < 4.5) print "theme", theme, "warn on paper"
		}
		if (pairs < 30) print "only", pairs, "pairs of colours"
		exit
	}
	{
		line = $0
		while (match(line, /\.[a-z0-9]+ \{ fill: #[0-9a-f]+/)) {
			split(substr(line, RSTART + 1, RLENGTH - 1), f, " ")
			fill[theme + 0, f[1]] = f[4]
			line = substr(line, RSTART + RLENGTH)
		}
	}' "$scratch/1.svg" >"$scratch/wrong"
same_file "$scratch/wrong" /dev/null "every text stands out from what is under it, in both themes"

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
if [ -z "$browser" ]; then
	skip "in a browser: no text cut off, none on top of another, and the dark theme" "no browser: apt install chromium"
	done_testing
fi
# The browser measures the texts that it drew, and writes what is wrong into the page.
i=1
while [ $i -le $count ]; do
	{
		echo '<!doctype html><body>'
		cat "$scratch/$i.svg"
		cat <<'END'
<pre id="report"></pre><script>
const svg = document.querySelector("svg"), wrong = [];
const texts = [...svg.querySelectorAll("text")].map(t => ({ text: t.textContent, box: t.getBBox() }));
const size = svg.viewBox.baseVal;
for (const { text, box } of texts)
	if (box.x < 0 || box.y < 0 || box.x + box.width > size.width || box.y + box.height > size.height) wrong.push("cut off: " + text);
texts.forEach((a, i) => texts.slice(i + 1).forEach(b => { // lines may touch: fonts differ
	if (a.box.x < b.box.x + b.box.width && b.box.x < a.box.x + a.box.width && a.box.y + 5 < b.box.y + b.box.height && b.box.y + 5 < a.box.y + a.box.height)
		wrong.push(a.text + " on " + b.text);
}));
document.getElementById("report").textContent = "texts: " + (texts.length > 8) + "\npaper: " + getComputedStyle(svg.querySelector(".paper")).fill +
	"\n" + wrong.join("\n") + "\nend";
</script>
END
	} >"$scratch/$i.html"
	i=$((i + 1))
done
for theme in light dark; do
	case $theme in light) setting=1 paper='rgb(255, 255, 255)' ;; dark) setting=0 paper='rgb(13, 17, 23)' ;; esac
	i=1
	while [ $i -le $count ]; do
		timeout 60 "$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$scratch/profile" \
			--blink-settings="preferredColorScheme=$setting" --dump-dom "file://$scratch/$i.html" 2>/dev/null </dev/null |
			sed -n '/^<pre id="report">/,/^end/p' | sed 's/<[^>]*>//g' >"$scratch/report"
		{ printf 'texts: true\npaper: %s\n\nend\n' "$paper"; } >"$scratch/want"
		same_file "$scratch/report" "$scratch/want" "$theme, picture $i: drawn whole"
		[ $theme = dark ] && break # the same picture in other colours
		i=$((i + 1))
	done
done
done_testing
