import type { meanings as en } from './meanings-en.ts';

/** What the widget's reference says of all but attributes, in Portuguese. Keys are the widget's own sentences. */
export const meanings: typeof en = {
  'The text field itself, where no selector can name it.':
    'O próprio campo de texto, quando nenhum seletor consegue indicá-lo.',
  'Own words for this element.': 'Textos próprios para este elemento.',
  'The form that the element is posted with. Read only.':
    'O formulário com que o elemento é enviado. Somente leitura.',
  'Fetches view and model now.': 'Carrega o painel e o modelo agora.',
  "Takes the customer's dismissal back.": 'Desfaz a ocultação das sugestões pelo cliente.',
  'The model is loaded.': 'O modelo está carregado.',
  'A text was triaged.': 'Um texto foi classificado.',
  'A text was triaged and nothing is claimed; reason says why.':
    'Um texto foi classificado e nada é afirmado; reason diz por quê.',
  "A label is about to be written into the site's field. Cancelable.":
    'Um rótulo está prestes a ser escrito no campo do site. Pode ser cancelado.',
  'A label was set, by suggestion or by the customer.':
    'Um rótulo foi definido, por sugestão ou pelo cliente.',
  'The customer hid the suggestions for this visit.':
    'O cliente ocultou as sugestões nesta visita.',
  '"This solved it" was pressed.': 'O botão “Isto resolveu” foi pressionado.',
  "Something is wrong; the form works as if Presort were not there. The hint is for the site's owner.":
    'Algo está errado; o formulário funciona como se o Presort não existisse. A dica é para o dono do site.',
  'The model is loaded. Reading it asks for the model.':
    'O modelo está carregado. Ler esta propriedade pede o modelo.',
  'Triages one text or {subject, description}.': 'Classifica um texto ou {subject, description}.',
  'Triages many, in order, without holding the page up.':
    'Classifica muitos, em ordem, sem travar a página.',
  'Listens to every element; the type with or without presort-.':
    'Escuta todos os elementos; o tipo com ou sem presort-.',
  'Stops listening.': 'Deixa de escutar.',
  'true: model files may be kept on the device. false: they may not, and what was kept is deleted.':
    'true: os arquivos do modelo podem ficar no dispositivo. false: não podem, e o que estava guardado é apagado.',
  'Own words for every element.': 'Textos próprios para todos os elementos.',
  "The visitor's switch.": 'A chave liga/desliga do visitante.',
  'Every request since the page was loaded, with its reason.':
    'Cada requisição desde que a página foi carregada, com o motivo.',
  'Adds an element after the field that settings.for names, now or when it comes.':
    'Adiciona um elemento depois do campo que settings.for indica, agora ou quando ele aparecer.',
  'Removes what was added, stops listening and lets the model go.':
    'Remove o que foi adicionado, deixa de escutar e libera o modelo.',
  'The suggested category; empty when Presort abstained.':
    'A categoria sugerida; vazia quando o Presort se absteve.',
  'The priority that was chosen, in the field or through the impact question, else the suggested one.':
    'A prioridade escolhida, no campo ou pela pergunta de impacto; se não houver, a sugerida.',
  'Calibrated probability of the suggested category.':
    'Probabilidade calibrada da categoria sugerida.',
  'How sure the suggestion was, or why there is none.':
    'Quão segura era a sugestão, ou por que não há nenhuma.',
  'The model that answered.': 'O modelo que respondeu.',
  'The category in force when the form was sent.':
    'A categoria que valia quando o formulário foi enviado.',
  "What the site's own category field holds; empty without one.":
    'O que o campo de categoria do site contém; vazio se não houver.',
  'Everything.': 'Tudo.',
  'The quiet line: ready, loading, nothing found, failed.':
    'A linha discreta: pronto, carregando, nada encontrado, falhou.',
  'Button that loads the model under Save-Data.': 'Botão que carrega o modelo com Save-Data.',
  'The group of category chips.': 'O grupo das categorias.',
  'The row of chips.': 'A fileira delas.',
  'One category.': 'Uma categoria.',
  'The chosen one.': 'A escolhida.',
  '"Category set to …".': '“Categoria: escolha …”.',
  'Its button.': 'O botão dela.',
  'The full list.': 'A lista completa.',
  'Its box.': 'A caixa de busca dela.',
  'Its options.': 'As opções dela.',
  'The clarifying question.': 'A pergunta de esclarecimento.',
  'The impact question.': 'A pergunta de impacto.',
  'One answer of either.': 'Uma resposta de qualquer uma das duas.',
  'The answer card.': 'O cartão com a resposta.',
  'Its title.': 'O título dele.',
  'Its text.': 'O texto dele.',
  'Its link.': 'O link dele.',
  '"This solved it".': '“Isto resolveu”.',
  '"Not helpful".': '“Não ajudou”.',
  'The marked text.': 'O texto marcado.',
  'The personal-data warning.': 'O aviso de dados pessoais.',
  'The known-issue banner.': 'O aviso de problema conhecido.',
  'The last line.': 'A última linha.',
  '"Suggested on your device".': '“Sugerido no seu dispositivo”.',
  '"Hide suggestions".': '“Ocultar sugestões”.',
  '"Turn off".': '“Desligar”.',
  "Text. Default: the page's.": 'Texto. Padrão: o da página.',
  'Panel background.': 'Fundo do painel.',
  'Lines.': 'Linhas.',
  'Bars, checks, focus, chosen border.': 'Barras, marcas, foco, borda da escolha.',
  'Corner radius.': 'Raio dos cantos.',
  'Font family.': 'Família da fonte.',
  'Base size, at least 13 px.': 'Tamanho base, no mínimo 13 px.',
  'Panel padding.': 'Margem interna do painel.',
  'Space above and below.': 'Espaço acima e abaixo.',
};
