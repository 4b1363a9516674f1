import type { en } from './en.ts';

export const pt: typeof en = {
  title: 'Seu formulário',
  lead: 'Cole o HTML do seu próprio formulário ou uma lista dos seus temas. O Presort sugere qual rótulo corresponde a cada uma das suas opções, mostra o seu formulário com o widget e escreve o código para você copiar na sua página.',
  paste: {
    title: 'Seu formulário ou seus temas',
    label: 'HTML do formulário, ou um tema por linha',
    hint: 'Nada disso é executado ou carregado, nem sai desta página.',
    example: 'Usar um exemplo',
    clear: 'Limpar',
    tooLong: (most) => `Só os primeiros ${most} caracteres foram lidos: cole apenas o formulário.`,
    nothing:
      'Nenhum campo foi encontrado. Cole a parte da página que contém o formulário, de <form> a </form>, ou os seus temas, um por linha.',
    noText: (selector) =>
      `Não há nenhum campo de texto, por isso ${selector} representa o seu: coloque o id do seu próprio campo em data-for.`,
    noTopic:
      'Nenhum campo com opções foi encontrado. O widget então sugere apenas no painel dele e envia a resposta como presort_category. Se um script insere os seus temas, cole-os como lista.',
  },
  fields: {
    title: 'Campos',
    text: 'Texto',
    subject: 'Assunto',
    category: 'Tema',
    priority: 'Prioridade',
    none: 'nenhum',
    language: 'Idioma da página',
    foreign: (languages) =>
      `O formulário parece estar em um idioma que este modelo não lê (ele lê ${languages}). Ali o widget fica em silêncio.`,
  },
  mapping: {
    category: 'Temas',
    priority: 'Prioridades',
    lead: (bundle) =>
      `O que “${bundle}” decide, e qual das suas opções é então escolhida. Vários rótulos podem corresponder à mesma opção.`,
    none: 'nenhuma opção',
    working: 'Lendo o significado das suas opções…',
    failed: 'Não foi possível carregar o modelo, por isso só os nomes foram comparados.',
    outside: (options, labels) =>
      `O modelo não conhece ${options}: ele decide entre ${labels}. Nunca escolhe o que não conhece e, com um texto assim, fica em silêncio ou pergunta.`,
    train: 'Treine um modelo com os seus próprios tickets',
    unset: (labels) => `${labels}: sem opção, por isso o painel nunca sugere essa escolha.`,
  },
  live: {
    title: 'Seu formulário, ao vivo',
    hint: 'Escreva nele como um cliente faria. Ele é exibido sem os seus estilos e scripts e não envia nada.',
    posts: 'Ele enviaria',
    empty: 'Ainda nada.',
    unloaded: 'Não foi possível carregar o widget; o formulário é mostrado sem ele.',
    try: 'Experimente:',
  },
  snippet: {
    title: 'Na sua página',
    where: 'Endereço do script',
    relative: 'A pasta presort fica ao lado da sua página',
    absolute: 'Fica neste endereço',
    address: 'Endereço de presort.js',
    fields: 'Seu campo, marcado',
    fieldsHint: 'Só foi acrescentado data-presort, e um id onde faltava.',
    unmarked: 'As suas opções têm os nomes dos rótulos: nada precisa ser marcado nelas.',
    tag: 'A tag, no fim da sua página',
    copy: 'Copiar',
    copyFields: 'Copiar o campo',
    copyTag: 'Copiar a tag',
    copyBoth: 'Copiar ambos',
    copyForm: 'Copiar o formulário inteiro com ambos',
    copied: 'Copiado.',
    refused: 'O navegador não permitiu copiar: selecione o texto e copie-o.',
  },
  made: { text: 'O que aconteceu?', topic: 'Tema', choose: 'Escolha uma opção' },
  example: `<form action="/contact" method="post">
  <label for="subject">Assunto</label>
  <input id="subject" name="subject">
  <label for="message">Como podemos ajudar?</label>
  <textarea id="message" name="message" rows="5"></textarea>
  <label for="reason">De que se trata?</label>
  <select id="reason" name="reason">
    <option value="">Escolha uma opção</option>
    <option value="10">Entrega</option>
    <option value="20">Faturas e pagamentos</option>
    <option value="30">Login e perfil</option>
    <option value="40">Algo não funciona</option>
    <option value="50">Ideias e desejos</option>
    <option value="60">Agendamentos</option>
    <option value="70">Outra coisa</option>
  </select>
  <button>Enviar</button>
</form>`,
};
