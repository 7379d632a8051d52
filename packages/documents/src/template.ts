/**
 * The page design in Typst. It is constant: whatever a report says reaches it as JSON in `sys.inputs.report` and is set
 * as text, so that no name or comment can ever be read as markup.
 *
 * @see https://typst.app/docs/reference/pdf/ for what PDF/UA-1 asks: title, language, alternative texts, heading order.
 */
export const TEMPLATE = String.raw`
#let report = json(bytes(sys.inputs.report))

#let ink = rgb("#16202c")
#let quiet = rgb("#4a5768")
#let rule = rgb("#d4dae2")
#let panel = rgb("#f4f6f9")
#let page-room = 250mm
#let accent = rgb("#0b4a6f")
#let bar-fill = rgb("#7fb2d0")
#let tones = report.tones.pairs().map(((tone, colour)) => (tone, rgb(colour))).to-dict()

#set document(
  title: report.documentTitle,
  author: report.organisation,
  description: report.subtitle,
  keywords: report.keywords,
  date: auto,
)
#set text(
  font: "Source Sans 3",
  lang: report.language,
  region: report.region,
  size: 9.5pt,
  fill: ink,
  number-width: "tabular",
  hyphenate: false,
)
#set par(leading: 0.58em, spacing: 0.85em, justify: false, linebreaks: "optimized")
#set page(
  paper: "a4",
  margin: (x: 18mm, top: 17mm, bottom: 19mm),
  footer-descent: 30%,
  footer: context {
    set text(size: 8pt, fill: quiet)
    line(length: 100%, stroke: 0.4pt + rule)
    v(-0.5em)
    grid(
      columns: (1fr, auto),
      column-gutter: 8mm,
      report.footer,
      counter(page).display("1 / 1", both: true),
    )
  },
)

#show heading: set text(fill: accent, weight: 600)
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(size: 25pt, weight: 700)
#show heading.where(level: 1): set block(above: 0pt, below: 9pt)
#show heading.where(level: 2): set text(size: 15pt)
#show heading.where(level: 2): set block(above: 20pt, below: 9pt)
#show heading.where(level: 3): set text(size: 12pt)
#show heading.where(level: 3): set block(above: 18pt, below: 7pt)
#show heading.where(level: 4): set text(size: 10pt, fill: ink)
#show heading.where(level: 4): set block(above: 12pt, below: 5pt)
#show heading.where(level: 5): set text(size: 9.5pt, fill: ink)
#show link: set text(fill: accent)
#show figure.caption: set text(size: 8pt, fill: quiet)
#show figure.caption: set align(left)
#show figure.caption: caption => std.block(sticky: true, caption)
#set figure(numbering: none, supplement: none, gap: 5pt)
#show figure: set block(above: 11pt, below: 11pt)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.where(kind: table): set block(breakable: true)
#show figure.where(kind: image): set block(breakable: false)
#show figure: set align(left)
#set list(marker: text(fill: accent)[•], indent: 0pt, body-indent: 5pt, spacing: 0.75em)

// PDF/UA refuses a heading without text; a name may be nothing but characters that cannot be seen.
#let shown(text) = if text.trim() == "" { "–" } else { text }

#let judged(symbol, word, tone) = text(fill: tones.at(tone), weight: 600, symbol + " " + word)

// A share as a bar with a line for its interval; the number beside it says the same.
#let bar-room = 17mm
#let bar(part) = std.box(grid(
  columns: (bar-room, 11mm),
  align: (left + horizon, right + horizon),
  std.box(width: bar-room, height: 6pt, fill: panel, stroke: 0.4pt + rule, {
    place(left + horizon, rect(width: part.filled * bar-room, height: 100%, fill: bar-fill, stroke: none))
    if "interval" in part {
      let (lower, upper) = (part.interval.lower, part.interval.upper)
      place(left + horizon, dx: lower * bar-room, line(length: (upper - lower) * bar-room, stroke: 1pt + ink))
    }
  }),
  part.text,
))

#let tick-box(part) = {
  let content = part.at("text", default: "")
  std.box(
    width: if content == "" { 3.6mm } else { 6.2mm },
    height: if content == "" { 3.6mm } else { 6.2mm },
    baseline: if content == "" { 12% } else { 28% },
    stroke: 0.8pt + ink,
    radius: 0.6mm,
    align(center + horizon, text(size: 9pt, content)),
  )
}

#let inline(part) = {
  if part.kind == "strong" { strong(part.text) }
  else if part.kind == "emphasis" { emph(part.text) }
  else if part.kind == "link" { link(label(part.to), part.text) }
  else if part.kind == "mark" { judged(part.symbol, part.word, part.tone) }
  else if part.kind == "bar" { bar(part) }
  else if part.kind == "tick-box" { tick-box(part) }
  else { part.text }
}
#let inlines(parts) = parts.map(inline).join()

#let paragraph(block) = {
  let role = block.at("role", default: "body")
  if role == "lead" { par(text(size: 10.5pt, fill: quiet, inlines(block.text))) }
  else if role == "small" { par(text(size: 8pt, fill: quiet, inlines(block.text))) }
  else { par(inlines(block.text)) }
}

#let data-table(block, size) = {
  set text(size: size)
  set par(leading: 0.45em)
  let sides = (start: left, middle: center, end: right)
  let side(i) = sides.at(block.columns.at(i).align)
  let heads = block.columns.map(column => text(size: size - 0.5pt, fill: quiet, weight: 600, column.label))
  let rows = block.rows.map(row => row.enumerate().map(((i, cell)) => {
    if block.rowHeader and i == 0 { text(weight: 600, inlines(cell)) } else { inlines(cell) }
  }))
  figure(
    kind: table,
    caption: block.caption,
    table(
      columns: block.widths.map(width => if width == 0 { auto } else { width * 1fr }),
      align: (i, y) => if y == 0 { side(i) + bottom } else { side(i) + top },
      inset: (i, y) => (
        left: if i == 0 { 0pt } else { 4pt },
        right: if i == block.columns.len() - 1 { 0pt } else { 4pt },
        y: if size > 8pt { 4.2pt } else { 2.2pt },
      ),
      stroke: (i, y) => (bottom: if y == 0 { 0.9pt + ink } else { 0.4pt + rule }),
      table.header(..heads),
      ..rows.flatten(),
    ),
  )
}

#let tables(block) = grid(
  columns: (1fr, 1fr),
  column-gutter: 8mm,
  row-gutter: 4mm,
  ..block.tables.map(table => std.block(breakable: false, data-table(table, 8pt))),
)

#let choices(block) = std.block(above: 9pt, below: 9pt, grid(
  columns: (auto, 1fr),
  column-gutter: 2.5mm,
  row-gutter: 2.4mm,
  align: horizon,
  ..block.items.map(item => (tick-box((:)), inlines(item))).flatten(),
))

#let writing-lines(block) = std.block(above: 4pt, below: 12pt, breakable: false, for _ in range(block.lines) {
  v(7.5mm)
  line(length: 100%, stroke: 0.5pt + quiet)
})

#let key-figures(block) = std.block(above: 10pt, below: 11pt, breakable: false, grid(
  columns: block.widths.map(width => width * 1fr),
  column-gutter: 5pt,
  inset: (x: 7pt, top: 6pt, bottom: 7pt),
  fill: panel,
  stroke: (i, _) => (top: 1.8pt + tones.at(block.items.at(i).tone)),
  ..block.items.map(item => {
    set par(spacing: 4.5pt, leading: 0.4em)
    par(text(size: 8pt, fill: quiet, item.label))
    par(text(
      size: 12.5pt,
      weight: 700,
      fill: if item.tone == "neutral" { ink } else { tones.at(item.tone) },
      if "symbol" in item { item.symbol + " " + item.value } else { item.value },
    ))
    if item.note != "" { par(text(size: 8pt, fill: quiet, item.note)) }
  }),
))

#let callout(block) = std.block(
  width: 100%,
  above: 8pt,
  below: 9pt,
  inset: (left: 9pt, right: 8pt, y: 6pt),
  fill: panel,
  stroke: (left: 2.5pt + tones.at(block.tone)),
  breakable: false,
  {
    set par(spacing: 3.5pt)
    par(text(weight: 600, fill: tones.at(block.tone), block.title))
    par(inlines(block.text))
  },
)

#let definitions(block) = std.block(above: 8pt, below: 8pt, {
  set text(size: 8.5pt)
  set par(leading: 0.45em)
  let sides = if block.paired { 2 } else { 1 }
  grid(
    columns: (auto, 1fr) * sides,
    column-gutter: 3.5mm,
    row-gutter: 4.5pt,
    ..block.items.map(item => (par(text(fill: quiet, item.term)), par(inlines(item.description)))).flatten(),
  )
})

#let picture(block) = figure(
  kind: image,
  caption: block.caption,
  image(bytes(block.svg), format: "svg", alt: block.alt, width: 100%),
)

#let render(block) = {
  if block.kind == "heading" [#heading(level: block.level + 1, shown(block.text))#label(block.id)]
  else if block.kind == "paragraph" { paragraph(block) }
  else if block.kind == "list" { list(..block.items.map(inlines)) }
  else if block.kind == "table" { data-table(block, 8.5pt) }
  else if block.kind == "tables" { tables(block) }
  else if block.kind == "choices" { choices(block) }
  else if block.kind == "writing-lines" { writing-lines(block) }
  else if block.kind == "figure" { picture(block) }
  else if block.kind == "key-figures" { key-figures(block) }
  else if block.kind == "callout" { callout(block) }
  else if block.kind == "definitions" { definitions(block) }
  else if block.kind == "page-break" { pagebreak(weak: true) }
}

// What is to be kept together stays on one page when it fits on one; a longer section keeps its heading with its chart.
#let kept(body) = layout(size => {
  let height = measure(width: size.width, body).height
  std.block(width: 100%, breakable: height > page-room, body)
})

#let section(part) = {
  let top = {
    render(part.heading)
    for block in part.together { render(block) }
  }
  let rest = for block in part.blocks { render(block) }
  if part.keep {
    v(16pt, weak: true)
    let halves = {
      kept(top)
      v(11pt, weak: true)
      if rest != none { kept(rest) }
    }
    let whole = {
      top
      rest
    }
    layout(size => if measure(width: size.width, whole).height > page-room { halves } else {
      std.block(width: 100%, breakable: false, whole)
    })
  } else {
    top
    rest
  }
  if part.breaksAfter { pagebreak(weak: true) }
  for child in part.sections { section(child) }
}

#std.block(below: 9pt, par(text(size: 10.5pt, weight: 600, fill: quiet, report.organisation)))
#heading(level: 1, shown(report.title))
#std.block(below: 12pt, par(text(size: 14pt, fill: quiet, report.subtitle)))
#if report.details.len() > 0 {
  std.block(width: 100%, inset: (y: 6pt), stroke: (y: 0.5pt + rule), grid(
    columns: (auto,) * report.details.len(),
    column-gutter: 12mm,
    ..report.details.map(line => {
      set par(spacing: 3.5pt)
      par(text(size: 8pt, fill: quiet, line.term))
      par(text(weight: 600, line.description))
    }),
  ))
}

#for block in report.blocks { render(block) }
#for part in report.sections { section(part) }

#std.block(above: 16pt, breakable: false, {
  line(length: 100%, stroke: 0.5pt + rule)
  set text(size: 8pt, fill: quiet)
  set par(spacing: 4pt)
  for closing in report.notes { par(closing) }
})

#if report.annex.tables.len() > 0 {
  pagebreak(weak: true)
  heading(level: 2, report.annex.title)
  par(report.annex.introduction)
  for twin in report.annex.tables { data-table(twin, 7.5pt) }
}
`;
