import type { Element as Node } from 'hast';
import { launch } from '../../tools/support/chromium.ts';

/** XML files as Chromium reads them, by name: the element that holds all others. An error of form is an error here. */
export async function readXml(files: Record<string, string>): Promise<Record<string, Node>> {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    return await page.evaluate((texts) => {
      const read = (element: Element): Node => ({
        type: 'element',
        tagName: element.nodeName,
        properties: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
        children: [...element.childNodes].flatMap((child) =>
          child instanceof Element ? read(child) : { type: 'text', value: child.nodeValue ?? '' },
        ),
      });
      const parsed = Object.entries(texts).map(([name, text]) => {
        const { documentElement } = new DOMParser().parseFromString(text, 'application/xml');
        const fault = documentElement.querySelector('parsererror')?.textContent;
        if (fault) throw new Error(`${name}: ${fault}`);
        return [name, read(documentElement)];
      });
      return Object.fromEntries(parsed) as Record<string, Node>;
    }, files);
  } finally {
    await browser.close();
  }
}
