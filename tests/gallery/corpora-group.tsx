/** The list of corpora in every state. */
import { CorpusLabelForm } from '../../components/CorpusLabelForm.tsx';
import { CorpusList, type CorpusListProps } from '../../components/CorpusList.tsx';
import { corpora as twoCorpora } from '../../components/fixture-corpora.ts';
import { label } from '../../components/fixture-imports.ts';
import { MergeCorporaForm } from '../../components/MergeCorporaForm.tsx';
import { doNothing, Frame, Group, locale, tell } from './frame.tsx';

export function CorporaGroup() {
  return (
    <Group name="corpora">
      <Frame name="two corpora" wide>
        <Corpora corpora={twoCorpora} />
      </Frame>
      <Frame name="its label being edited" wide>
        <Corpora
          corpora={twoCorpora}
          open={{
            corpusId: 'own',
            form: <CorpusLabelForm label={label} colour="ochre" onSave={doNothing} onCancel={doNothing} />,
          }}
        />
      </Frame>
      <Frame name="to be merged" wide>
        <Corpora
          corpora={twoCorpora}
          open={{
            corpusId: 'own',
            form: (
              <MergeCorporaForm
                name="My own cuttings"
                others={[{ id: 'demo', name: 'Starting corpus' }]}
                onMerge={id => tell(`into ${id}`)}
                onCancel={doNothing}
              />
            ),
          }}
        />
      </Frame>
      <Frame name="none">
        <Corpora corpora={[]} />
      </Frame>
      <Frame name="being read">
        <Corpora corpora={null} />
      </Frame>
    </Group>
  );
}

export function Corpora({ corpora, open = null }: Pick<CorpusListProps, 'corpora' | 'open'>) {
  return (
    <CorpusList
      corpora={corpora}
      open={open}
      locale={locale}
      level={2}
      onEnable={(id, enabled) => tell(`enable ${id} ${enabled}`)}
      onOrder={ids => tell(`order ${ids.join(' ')}`)}
      onDeed={(id, deed) => tell(`${deed} ${id}`)}
      onRestore={doNothing}
    />
  );
}
