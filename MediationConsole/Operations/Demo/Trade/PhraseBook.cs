namespace MediationConsole.Operations.Demo.Trade;

/// <summary>The sentences of the demo's parties: the topic, then what is said.</summary>
internal static class PhraseBook
{
    public const string English = """
        NotReceived|My parcel should have been here two weeks ago and the tracking has not moved since.
        NotReceived|I have been at home every day and nothing has arrived. Where is my order?
        Damaged|The box was crushed on one corner and the item inside is cracked. Photos attached.
        Damaged|It arrived broken. There was hardly any padding in the parcel.
        Different|This is not the colour I ordered, and the size is wrong as well.
        Different|The listing says something else. Please compare it with my photo.
        Faulty|It worked for one day and then stopped. I have tried everything in the manual.
        Faulty|The quality is far below what the listing promises; the seams come apart.
        Fake|The logo is printed crookedly and the serial number does not exist. I believe it is a copy.
        Short|I paid for the full quantity but part of it is missing. The weight on the label shows it.
        Digital|The key was refused as already used. I could never sign in.
        BuyerRefuses|Thank you, but that amount does not cover the damage. I cannot agree.
        BuyerRefuses|No. I would rather have the centre look at this.
        BuyerChases|Is there any news? I have been waiting for an answer for days.
        BuyerChases|I have sent everything you asked for. What happens now?
        BuyerAccepts|That is fair. I agree, thank you.
        BuyerWithdraws|We have settled this between us. Please close the case, and sorry for the trouble.
        BuyerEscalates|We are not getting anywhere by ourselves. I ask the centre to decide.
        BuyerModifies|I have thought about it: I will keep the goods if you refund part of the price.
        SellerCounters|We are sorry about this. Would you keep the item if we refund a part?
        SellerCounters|We can offer this amount straight away, so that you need not send anything back.
        SellerAccepts|We apologise for the trouble and agree to your request.
        SellerAnswers|We are asking the carrier and will write again tomorrow.
        SellerAnswers|Everything was checked before packing. Please send a photo of the outer label as well.
        SellerShips|The parcel left us on time; here are the carrier and the number.
        """;

    public const string German = """
        NotReceived|Das Paket sollte vor zwei Wochen da sein, und die Sendungsverfolgung steht seitdem still.
        NotReceived|Ich war jeden Tag zu Hause, angekommen ist nichts. Wo bleibt meine Bestellung?
        Damaged|Der Karton war an einer Ecke eingedrückt, und der Artikel darin hat einen Riss. Fotos anbei.
        Damaged|Leider zerbrochen angekommen, im Paket war kaum Polstermaterial.
        Different|Das ist nicht die bestellte Farbe, und die Größe stimmt auch nicht.
        Faulty|Nach einem Tag ging gar nichts mehr, obwohl ich alles aus der Anleitung versucht habe.
        Faulty|Die Verarbeitung ist viel schlechter als beschrieben, die Nähte lösen sich.
        Fake|Das Logo ist schief gedruckt und die Seriennummer gibt es nicht. Das ist wohl eine Fälschung.
        Short|Ich habe die volle Menge bezahlt, aber ein Teil fehlt. Man sieht es am Gewicht auf dem Etikett.
        Digital|Der Schlüssel wurde als bereits benutzt abgelehnt, ich konnte mich nie anmelden.
        BuyerRefuses|Danke, aber der Betrag deckt den Schaden nicht. Damit bin ich nicht einverstanden.
        BuyerChases|Gibt es etwas Neues? Ich warte seit Tagen auf eine Antwort.
        BuyerAccepts|Das ist in Ordnung, ich bin einverstanden. Vielen Dank.
        BuyerWithdraws|Wir haben uns untereinander geeinigt. Bitte schließen Sie den Fall, und entschuldigen Sie die Umstände.
        BuyerEscalates|So kommen wir nicht weiter. Bitte soll die Schlichtungsstelle entscheiden.
        BuyerModifies|Ich würde die Ware behalten, wenn Sie einen Teil des Preises erstatten.
        SellerCounters|Das tut uns leid. Würden Sie die Ware behalten, wenn wir einen Teil erstatten?
        SellerAccepts|Wir entschuldigen uns und sind mit Ihrer Forderung einverstanden.
        SellerAnswers|Wir fragen beim Versanddienst nach und melden uns morgen wieder.
        SellerShips|Das Paket ging pünktlich raus, hier sind Versanddienst und Nummer.
        """;

    public const string Spanish = """
        NotReceived|El paquete tenía que llegar hace dos semanas y el seguimiento no se mueve desde entonces.
        NotReceived|He estado en casa todos los días y no ha llegado nada. ¿Dónde está mi pedido?
        Damaged|La caja venía aplastada por una esquina y el artículo está agrietado. Adjunto fotos.
        Damaged|Ha llegado roto; casi no había relleno en el paquete.
        Different|No es el color que pedí y la talla tampoco coincide.
        Faulty|Funcionó un día y luego se paró. He probado todo lo que dice el manual.
        Fake|El logotipo está torcido y el número de serie no existe. Creo que es una imitación.
        Short|Pagué la cantidad completa y faltan piezas. Se ve en el peso de la etiqueta.
        Digital|La clave fue rechazada por estar ya usada. No he podido entrar nunca.
        BuyerRefuses|Gracias, pero esa cantidad no cubre el daño. No estoy de acuerdo.
        BuyerChases|¿Hay alguna novedad? Llevo días esperando una respuesta.
        BuyerAccepts|Me parece justo, acepto. Gracias.
        BuyerWithdraws|Nos hemos puesto de acuerdo entre nosotros. Pueden cerrar el caso, disculpen las molestias.
        BuyerEscalates|Así no avanzamos. Pido que decida el centro.
        BuyerModifies|Me quedo con el artículo si me devuelven una parte del precio.
        SellerCounters|Lo sentimos mucho. ¿Se quedaría con el artículo si le devolvemos una parte?
        SellerAccepts|Pedimos disculpas y aceptamos su solicitud.
        SellerAnswers|Estamos preguntando al transportista y mañana le escribimos de nuevo.
        SellerShips|El paquete salió a tiempo; aquí tiene el transportista y el número.
        """;

    public const string French = """
        NotReceived|Le colis devait arriver il y a deux semaines et le suivi ne bouge plus depuis.
        NotReceived|J'étais chez moi tous les jours et rien n'est arrivé. Où est ma commande ?
        Damaged|Le carton était écrasé dans un coin et l'article est fendu. Photos jointes.
        Damaged|Arrivé cassé, il n'y avait presque pas de protection dans le colis.
        Different|Ce n'est pas la couleur commandée, et la taille ne correspond pas non plus.
        Faulty|Il a marché un jour puis plus rien, malgré toutes les consignes de la notice.
        Fake|Le logo est imprimé de travers et le numéro de série n'existe pas. C'est sans doute une copie.
        Short|J'ai payé la quantité entière et il en manque une partie, le poids sur l'étiquette le montre.
        Digital|La clé a été refusée comme déjà utilisée, je n'ai jamais pu me connecter.
        BuyerRefuses|Merci, mais cette somme ne couvre pas le dommage. Je ne suis pas d'accord.
        BuyerChases|Y a-t-il du nouveau ? J'attends une réponse depuis plusieurs jours.
        BuyerAccepts|Cela me convient, j'accepte. Merci.
        BuyerWithdraws|Nous nous sommes arrangés entre nous. Vous pouvez clore le dossier, désolée pour le dérangement.
        BuyerEscalates|Nous n'avançons pas. Je demande au centre de trancher.
        BuyerModifies|Je garde l'article si vous remboursez une partie du prix.
        SellerCounters|Nous sommes désolés. Garderiez-vous l'article contre un remboursement partiel ?
        SellerAccepts|Toutes nos excuses, nous acceptons votre demande.
        SellerAnswers|Nous interrogeons le transporteur et revenons vers vous demain.
        SellerShips|Le colis est parti à temps ; voici le transporteur et le numéro.
        """;

    public const string Chinese = """
        NotReceived|包裹两周前就该到了，物流信息一直没有更新。
        NotReceived|我每天都在家，什么也没收到，请问货到哪里了？
        Damaged|纸箱一角被压扁，里面的东西裂了，照片已上传。
        Different|颜色和我订的不一样，尺寸也不对。
        Faulty|用了一天就坏了，说明书上的办法都试过了。
        Fake|标志印歪了，序列号也查不到，我怀疑是仿冒品。
        Short|我付了全部数量的钱，但少了几件，看标签上的重量就知道。
        Digital|激活码提示已被使用，我一直无法登录。
        BuyerRefuses|谢谢，但这个金额不够弥补损失，我不同意。
        BuyerChases|请问有进展吗？我已经等了好几天了。
        BuyerAccepts|可以，我同意，谢谢。
        BuyerWithdraws|我们已经自行协商解决，请关闭此案，给您添麻烦了。
        BuyerEscalates|双方谈不拢，请平台介入处理。
        BuyerModifies|如果退还部分货款，我可以留下商品。
        SellerCounters|非常抱歉，如果我们退一部分货款，您愿意留下商品吗？
        SellerCounters|亲，我们可以马上退这个金额，您不用寄回。
        SellerAccepts|给您添麻烦了，我们同意您的要求。
        SellerAnswers|我们正在向快递公司核实，明天回复您。
        SellerAnswers|发货前都检查过，请再拍一张外包装面单的照片。
        SellerShips|货物已按时发出，快递公司和单号如下。
        """;

    public const string Japanese = """
        NotReceived|二週間前に届くはずの荷物がまだ届きません。追跡情報も止まったままです。
        Damaged|箱の角がつぶれていて、中の商品にひびが入っていました。写真を添付します。
        Different|注文した色と違い、サイズも合っていません。
        Faulty|一日で動かなくなりました。説明書の方法はすべて試しました。
        Fake|ロゴがずれていて、製造番号も存在しません。偽物だと思います。
        Short|全数分を支払いましたが、一部が入っていませんでした。ラベルの重量をご確認ください。
        Digital|キーが使用済みと表示され、一度もログインできません。
        BuyerRefuses|ありがとうございます。ですが、その金額では納得できません。
        BuyerChases|その後いかがでしょうか。数日お待ちしています。
        BuyerAccepts|承知しました。その条件で結構です。
        BuyerWithdraws|お店と話し合って解決しました。取り下げます。お手数をおかけしました。
        BuyerEscalates|当事者だけでは解決できません。センターの判断をお願いします。
        BuyerModifies|一部返金していただければ、商品はそのまま使います。
        SellerCounters|ご迷惑をおかけしました。一部返金でお使いいただくことは可能でしょうか。
        SellerAccepts|大変申し訳ございません。ご要望どおりに対応いたします。
        SellerAnswers|配送会社に確認しております。明日改めてご連絡いたします。
        SellerShips|期日どおりに発送しております。配送会社と番号は次のとおりです。
        """;
}
