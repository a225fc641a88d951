import type { Locale } from '../core/types';

const reopen = 'Paramètres de confidentialité';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Votre vie privée',
    bannerChanged:
      'Des changements sont intervenus depuis votre choix. Ce qui n’est pas cité ici reste inchangé.',
    bannerText:
      '{operator} demande votre consentement pour traiter des données relatives à votre visite, notamment au moyen de cookies, aux fins suivantes\u00a0:',
    bannerNote: 'Rien n’est activé sans votre consentement, et vous pouvez le retirer à tout moment.',
    acceptAll: 'Tout accepter',
    rejectAll: 'Tout refuser',
    settings: 'Paramètres',
    settingsFailed: 'Impossible d’ouvrir les paramètres. Veuillez réessayer.',
    reopen,
    consentText: 'Texte du consentement',
    policy: 'Politique de confidentialité',
  },
  titles: {
    necessary: 'Nécessaires',
    functional: 'Fonctionnels',
    analytics: 'Statistiques',
    marketing: 'Marketing',
    'session-replay': 'Enregistrement de la visite',
    'cross-border': 'Transfert à l’étranger',
    embeds: 'Contenus externes',
    'advertising-messages': 'Messages publicitaires',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Choisissez ce que vous acceptez. Rien n’est activé sans votre accord, et vous pouvez changer d’avis ici à tout moment.',
    alwaysOn: 'Toujours actif.',
    details: 'Détails',
    save: 'Enregistrer mes choix',
    close: 'Fermer',
    undecided: 'Vous n’avez pas encore fait de choix.',
    decided: 'Vos choix ont été enregistrés le {date}.',
    recordId: 'Référence\u00a0: {id}.',
    gpc: 'Votre navigateur demande aux sites de ne pas transmettre vos données (Global Privacy Control). Certaines finalités restent donc désactivées, sauf si vous les activez.',
    foreignTitle: 'Ce que ce site ne peut pas supprimer',
    foreignText:
      'Le retrait du consentement supprime ce que les services ont déposé sur ce site. Les cookies de leurs propres domaines ne peuvent être supprimés que dans les paramètres de votre navigateur\u00a0:',
    optOut: '{service}\u00a0: refuser sur tous les sites',
    receiptsTitle: 'Vos justificatifs',
    receiptsText:
      'Chaque choix laisse un justificatif sur cet appareil\u00a0: ce qui vous a été présenté, quand, et ce que vous avez répondu.',
    show: 'Afficher',
    download: 'Télécharger',
    print: 'Imprimer',
    deleteReceipts: 'Supprimer les justificatifs de cet appareil',
  },
  descriptions: {
    necessary:
      'Indispensables au fonctionnement du site et à la mémorisation de votre choix. Aucun consentement n’est demandé.',
    functional: 'Retiennent vos réglages, comme la langue ou la région, et rendent le site plus pratique.',
    analytics:
      'Montrent combien de personnes visitent le site et quelles pages elles lisent, afin de l’améliorer.',
    marketing: 'Affiche des publicités adaptées à vos centres d’intérêt et mesure leur efficacité.',
    'session-replay':
      'Enregistre vos mouvements de souris, clics, défilements et saisies dans les formulaires, pour pouvoir revoir la visite.',
    'cross-border':
      'Les données de votre visite sont envoyées à des destinataires à l’étranger, aux fins que vous acceptez ici.',
    embeds:
      'Vidéos, cartes et publications d’autres sites, dont les responsables apprennent alors votre passage ici.',
    'advertising-messages': 'Actualités et offres par e-mail, SMS ou notification push.',
  },
  embed: {
    embedText:
      '{recipient} recevra votre adresse IP, l’adresse de cette page et des informations sur votre navigateur.',
    embedAbroad: 'Ces données partent à l’étranger\u00a0: {countries}.',
    loadOnce: 'Charger une fois',
    alwaysAllow: 'Toujours autoriser',
  },
  notice: {
    operator: 'Responsable du traitement',
    taxId: 'N° fiscal',
    consentTitle: 'Consentement au traitement des données à caractère personnel',
    receiptTitle: 'Justificatif de consentement',
    given: 'consentement donné',
    refused: 'consentement refusé',
    withdrawn: 'consentement retiré',
    expired: 'consentement expiré',
  },
};
