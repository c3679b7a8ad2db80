/** The commonest small words of a language: they fill prose and are rare in menus. Each belongs to few languages. */
export const functionWords: Readonly<Record<string, readonly string[]>> = {
  en: words('the of and to in that is was for it with as on by at from this be are his her an have has had not but they which or were would their been said he she we you will can about who more than when there its our your if all so what into after'),
  de: words('der die das und ist nicht ein eine einen einem einer den dem des mit auf für von zu sich auch als wie werden wird war sind hat haben bei aus nach nur noch oder aber über dass im am vom zum zur durch kann um sie er wir ich'),
  fr: words('le la les des et est dans que qui pour une un sur avec pas par plus au aux ce cette ses son sa été sont ont mais ou nous vous il elle leur du en se ne comme être fait deux'),
  es: words('el la los las de que y en un una por con para es del se no su al lo como más pero sus ha fue son este esta entre cuando muy sin sobre también hasta hay desde todo'),
  it: words('il lo la gli le di che e un una per con non è del della dei delle nel nella sono ha si da al alla come più anche ma questo questa dal dalla suo sua tra fra o i stato'),
  pt: words('o a os as de que e em um uma por com para é do da dos das no na se não ao mais como mas foi são seu sua ou quando muito nos já também pelo pela até isso'),
  nl: words('de het een en van is niet dat op te zijn met voor er aan die in ook als bij door naar maar om worden wordt heeft was uit dan nog deze dit hij zij over wat wel'),
  sv: words('och att det som en ett är av för på med den till inte har de om var han hon jag vi men sig från så kan när också ut efter'),
  da: words('og at det som en et er af for på med den til ikke har de om var han hun jeg vi men sig fra så kan når også efter blev'),
  no: words('og at det som en et er av for på med den til ikke har de om var han hun jeg vi men seg fra så kan når også etter ble'),
  pl: words('i w na z się że nie do to jest o jak po za od przez ale dla oraz są był była było tym tego ten ta czy który która które już tylko może przy'),
  cs: words('a v na se že je s z do o k ve pro to jako by ale jsou byl která který jeho jen po od při podle nebo už za není'),
  ru: words('и в не на что с он как это по но из у за от о к для же все так его она они мы вы был была были бы или если уже только также при ещё еще этом который которые после'),
  uk: words('і в не на що з він як це по але із у за від о до для же все так його вона вони ми ви був була були б або якщо вже тільки також при ще який які та й про після є між цього'),
  bg: words('и в не на че с той като това по но от за да се са е ще му ги във със как или бе били също което които след'),
  tr: words('ve bir bu da de için ile olarak daha çok olan gibi ne ama en kadar sonra ise var değil o ki her oldu olduğu göre'),
  id: words('yang dan di ini itu dengan untuk tidak dari dalam akan pada juga ke karena adalah ada oleh sebagai mereka telah bisa atau saat'),
  vi: words('và của là có cho không được trong một các những với này đã khi từ đến người để theo như tại về'),
  ro: words('și în de la cu nu o un pe este care că din pentru mai sunt fost au sau ca dar prin după fi'),
  hu: words('a az és hogy nem is egy ez csak már volt van meg de ha mint vagy azt el még minden után szerint'),
  fi: words('ja on ei että se oli hän kun myös mutta ovat sen joka niin tai jos kuin vain ole mukaan'),
};

function words(list: string): string[] {
  return list.split(' ');
}

/** Every function word of every language listed. */
export const anyFunctionWord: ReadonlySet<string> = new Set(Object.values(functionWords).flat());
