import type { APIRoute } from 'astro';
import { absolute } from '../lib/paths.ts';
import { site } from '../lib/site.ts';

/** OpenSearch description, so that a browser can add the site as a search engine. Names are at most 16 characters. */
export const GET: APIRoute = () =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>State of AI 2024</ShortName>
  <Description>${site.name}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${absolute('/search/?q=')}{searchTerms}"/>
</OpenSearchDescription>
`,
  );
