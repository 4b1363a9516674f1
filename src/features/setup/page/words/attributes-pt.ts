import type { attributes as en } from './attributes-en.ts';

export const attributes: typeof en = {
  meanings: {
    for: 'O campo de texto: textarea, input, um editor de texto formatado ou o que o contém. É procurado no formulário do elemento, depois na árvore dele, nas que o cercam e no documento.',
    subject: 'O campo do assunto; é lido junto com o texto.',
    category:
      'Seu próprio campo para a categoria: select, grupo de botões de opção, input ou elemento próprio com um valor. Só é pré-selecionado quando o modelo tem certeza e ninguém mexeu nele; o painel usa as palavras das opções do campo.',
    priority: 'O mesmo para a prioridade.',
    heads:
      'Campos para outras saídas do pacote, pelas mesmas regras: product:#product; team:#team.',
    bundle: 'Pasta do pacote do modelo, relativa a presort.js.',
    load: 'Quando o painel e o modelo são baixados. Com Save-Data, pergunta-se antes ao cliente.',
    storage:
      'memory não grava nada no dispositivo; cache guarda arquivos verificados do modelo. setConsent() prevalece.',
    tier: 'Qual codificador pode ser usado.',
    full: 'Qual codificador completo responde, se o pacote tem saídas para vários: minilm, use-lite.',
    languages: 'Quais idiomas do pacote são carregados, quando cada um está em um arquivo próprio.',
    theme:
      'inherit mistura todas as cores a partir da cor do texto da página; auto segue o sistema.',
    lang: 'Idioma da interface: en, de, es, fr, pt.',
    adapter: 'Conhece os campos do formulário público de solicitação desse produto.',
    replies:
      'Quais respostas são oferecidas. As de exemplo de um pacote só aparecem com sample; uma URL, relativa à página, indica respostas próprias no formato de replies.json.',
    questions:
      'Se a pergunta de esclarecimento e a pergunta sobre o impacto podem ser feitas. Nenhuma é feita sobre um texto fora do escopo.',
    'known-issues':
      'JSON com os problemas em que você já está trabalhando; o endereço é relativo à página.',
    'field-prefix':
      'Vem antes dos nomes dos campos enviados; um * nele representa o nome: contact[presort_*].',
    disabled: 'Desliga o widget. Um fieldset com disabled também conta.',
  },
  values: {
    'id or selector': 'id ou seletor',
    'head: selector; …': 'saída: seletor; …',
    encoder: 'codificador',
    text: 'texto',
    "the form's first area": 'a primeira textarea do formulário',
    "the bundle's first": 'o primeiro do pacote',
    "the page's": 'os da página',
    'nearest lang': 'o lang mais próximo',
    "the bundle's own": 'as do pacote',
  },
};
