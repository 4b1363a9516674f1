import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const pt: typeof en = {
  title: 'Modelos',
  lead: 'Um modelo é baixado uma vez, verificado byte a byte e guardado para uso sem rede.',
  purposes: {
    support:
      'Erros, melhorias, problemas técnicos, cobrança e contas, com prioridade e respostas preparadas.',
    'it-desk': 'Equipamentos, acessos, RH, armazenamento, compras e projetos de uma empresa.',
  },
  ownPurpose: 'Criado no laboratório deste dispositivo.',
  inUse: 'Em uso',
  kept: (size) => `Guardado, ${size}`,
  version: 'Versão',
  languages: 'Idiomas',
  loadedIn: 'Carregado em',
  keptIn: 'Guardado em',
  inBrowser: 'este navegador',
  inMemory: 'apenas na memória',
  labels: 'Rótulos e fontes',
  actsAlone: (share) => `(decide sozinho a partir de ${share})`,
  modelCard: 'Ficha do modelo',
  getting: 'Obtendo o modelo',
  checkAgain: 'Verificar de novo',
  use: 'Usar este modelo',
  nowInUse: (title, size) => `${title} está em uso: ${size}, verificado.`,
  notLoaded: (title, other) => `Não foi possível carregar ${title}. ${other} continua em uso.`,
  removeFromDevice: 'Remover do dispositivo',
  removeQuestion: 'Remover este modelo?',
  removeOwn:
    'Foi criado aqui e não existe em outro lugar. Baixe-o antes no laboratório se puder vir a precisar dele.',
  removeShipped:
    'Os arquivos dele são excluídos deste dispositivo. Sem rede, nada pode ser classificado até que seja baixado de novo.',
  remove: 'Remover',
  removed: 'O modelo foi removido deste dispositivo.',
  removedForNow:
    'O modelo foi removido deste dispositivo. Será baixado de novo quando for preciso.',
  drafts: 'Rascunhos do laboratório',
  draftsText: (trainings) =>
    plural('pt', trainings, {
      one: '# treinamento que pode ser publicado ou baixado. O que já foi publicado fica.',
      many: '# de treinamentos que podem ser publicados ou baixados. O que já foi publicado fica.',
      other: '# treinamentos que podem ser publicados ou baixados. O que já foi publicado fica.',
    }),
  removeDrafts: 'Remover rascunhos',
  draftsRemoved: 'Os rascunhos foram removidos. Os modelos publicados ficam.',
  sortAgain: {
    title: 'Classificar de novo os tickets abertos?',
    found: (count: number, bundles: string, title: string) =>
      plural('pt', count, {
        one: `# ticket aberto foi classificado por outro modelo (${bundles}). Até ser classificado de novo, os rótulos de “${title}” não são oferecidos para ele.`,
        many: `# de tickets abertos foram classificados por outros modelos (${bundles}). Até serem classificados de novo, os rótulos de “${title}” não são oferecidos para eles.`,
        other: `# tickets abertos foram classificados por outros modelos (${bundles}). Até serem classificados de novo, os rótulos de “${title}” não são oferecidos para eles.`,
      }),
    stays: 'O que uma pessoa decidiu e o que está resolvido fica como está.',
    preview: 'Mostrar o que mudaria',
    stop: 'Parar',
    sorting: 'Classificando; nada foi salvo ainda',
    summary: (changed: string, all: number) =>
      plural('pt', all, {
        one: `Mudaria ${changed} de # ticket.`,
        many: `Mudariam ${changed} de # de tickets.`,
        other: `Mudariam ${changed} de # tickets.`,
      }),
    label: 'Categoria',
    before: 'Agora',
    after: 'Depois',
    examples: 'Exemplos',
    more: (count: string) => `e mais ${count}`,
    apply: (count: number) =>
      plural('pt', count, {
        one: 'Classificar de novo # ticket',
        many: 'Classificar de novo # de tickets',
        other: 'Classificar de novo # tickets',
      }),
    leave: 'Deixar como estão',
    done: (count: number) =>
      plural('pt', count, {
        one: '# ticket foi classificado de novo.',
        many: '# de tickets foram classificados de novo.',
        other: '# tickets foram classificados de novo.',
      }),
    undo: 'Desfazer',
    none: 'nenhuma',
  },
  engine: {
    title: 'Motor',
    state: 'Estado',
    states: {
      idle: 'inativo',
      starting: 'iniciando',
      ready: 'Funcionando em um worker',
      restarting: 'reiniciando',
      failed: 'falhou',
    },
    arithmetic: 'Cálculo',
    full: 'Codificador grande, TensorFlow.js; codificador pequeno, arrays tipados simples',
    compact: 'Codificador pequeno, arrays tipados simples',
    all: 'Tudo do Presort neste dispositivo',
  },
  larger: {
    title: 'Modelo maior',
    running: 'Em execução',
    hint: 'Um codificador de frases maior, que funciona na placa de vídeo ou em WebAssembly. O modelo pequeno responde até que ele esteja pronto e sempre que ele não puder funcionar.',
    none: (title, languages) =>
      `${title} não tem versão maior em ${languages}. Um pacote só traz uma quando tickets reservados mostraram que ela é melhor.`,
    reads: (read, others) =>
      `Ele lê ${read}; os tickets em ${others} ficam com o modelo pequeno.`,
    loadFirst: 'Carregue primeiro um modelo.',
    auto: 'Usar automaticamente onde o dispositivo e a rede permitirem',
    noBetter:
      'Na medição não foi melhor do que o modelo pequeno, por isso nunca é usado automaticamente.',
    refusals: {
      'save-data':
        'Este navegador pede para economizar dados, por isso o modelo maior espera que você o carregue.',
      metered: 'A rede é limitada, por isso o modelo maior espera que você o carregue.',
      'slow-network': 'A rede é lenta, por isso o modelo maior espera que você o carregue.',
      'weak-device':
        'Este dispositivo tem pouca memória ou poucos núcleos, por isso o modelo maior espera que você o carregue.',
    },
    backends: {
      webgl: 'Placa de vídeo (WebGL)',
      webgpu: 'Placa de vídeo (WebGPU)',
      wasm: 'Processador (WebAssembly)',
      cpu: 'Processador (simples)',
    },
    encoder: 'Codificador',
    download: 'Download',
    rightCategory: 'Categoria certa, tickets reservados',
    measured: (larger, small) => `${larger}, modelo pequeno ${small}`,
    runsOn: 'Funciona em',
    selfTest: 'Autoteste',
    passed: (time, error) => `aprovado, ${time} por texto, diferença ${error}`,
    failed: (time, error) => `reprovado, ${time} por texto, diferença ${error}`,
    getting: 'Obtendo o modelo maior',
    trying: 'Testando o que este dispositivo consegue executar…',
    load: 'Carregar o modelo maior',
    ready: 'O modelo maior está pronto. Os novos tickets são classificados com ele.',
    fileMissing:
      'Não foi possível obter um arquivo do modelo maior. O pequeno continua classificando; carregue o maior de novo quando os arquivos estiverem no lugar e houver rede.',
    fileDamaged:
      'Um arquivo do modelo maior não é o que o seu pacote promete, por isso não é usado. O pequeno continua classificando.',
    test: 'Executar o autoteste',
    testPassed: (time) => `Autoteste aprovado, ${time} por texto.`,
    testFailed: 'O autoteste falhou.',
    stop: 'Parar',
    cancel: 'Cancelar',
    remove: 'Remover o modelo maior',
    removeQuestion: 'Remover o modelo maior?',
    removeText:
      'Os arquivos dele são excluídos deste dispositivo. O modelo pequeno continua classificando os tickets.',
    removed: 'O modelo maior foi removido deste dispositivo.',
  },
  attempts: {
    title: 'O que foi testado neste dispositivo',
    backend: 'Backend',
    result: 'Resultado',
    time: 'Tempo por texto',
    offBy: 'Diferença',
    right: 'Correto',
    notUsed: (why) => `Não usado: ${why}`,
  },
};
