/** The options page: what the reader keeps on this machine, and where pages are read. */
import { createRoot } from 'react-dom/client';
import '@/components/theme.css';
import { Messages } from '@/components/Messages.tsx';
import { openDatabase } from '@/lib/corpus/database.ts';
import { dressDocument, translate } from '@/lib/interface-language.ts';
import { OptionsPage } from './options-page.tsx';

dressDocument(document);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Messages value={translate}>
      <OptionsPage database={openDatabase()} />
    </Messages>,
  );
}
