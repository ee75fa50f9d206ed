-- Glosses as asides that their terms call: a reading system may show them on the spot.

function Link(link)
  if link.classes:includes 'term' and link.target:find '#.*gloss%-' then
    link.attributes['epub:type'] = 'noteref'
    return link
  end
end

function Div(div)
  if not div.classes:includes 'gloss' then return nil end
  local start = '<aside id="%s" class="gloss" lang="fr" xml:lang="fr" epub:type="footnote" role="doc-footnote">'
  local blocks = pandoc.Blocks { pandoc.RawBlock('html', start:format(div.identifier)) }
  blocks:extend(div.content)
  blocks:insert(pandoc.RawBlock('html', '</aside>'))
  return blocks
end
