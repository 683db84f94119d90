namespace CoopHub.Search.Words;

/// <summary>Words that every text has and that questions are built from: they say nothing about what is sought.</summary>
internal static class StopWords
{
    private static readonly HashSet<string> s_words = new(
        """
        aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes anders auch auf aus bei beim
        bin bis bist da damit dann das dass daß dasselbe dazu dein deine deinem deinen deiner deines dem demselben den denn denselben
        der derer derselbe derselben des desselben dessen dich die dies diese dieselbe dieselben diesem diesen dieser dieses dir doch
        dort du durch ein eine einem einen einer eines einig einige einigem einigen einiger einiges einmal er es etwas euch euer eure
        eurem euren eurer eures für gegen gewesen hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem
        ihren ihrer ihres im in indem ins ist ja jede jedem jeden jeder jedes jene jenem jenen jener jenes jetzt kann kein keine
        keinem keinen keiner keines können könnte könnten machen man manche manchem manchen mancher manches mein meine meinem meinen
        meiner meines mich mir mit muss musste nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seines
        selbst sich sie sind so solche solchem solchen solcher solches soll sollte sollten sondern sonst über um und uns unser unsere
        unserem unseren unserer unseres unter viel vom von vor während war waren warst was weg weil weiter welche welchem welchen
        welcher welches wenn werde werden wie wieder will wir wird wirst wo wollen wollte worden wurde wurden würde würden zu zum zur
        zwar zwischen
        wer wen wem wessen wann warum weshalb wieso woher wohin womit wofür woran worauf worin worum wozu wodurch wobei wonach
        darf dürfen müssen muß sollen möchte möchten gibt geben bekomme bekommen welch kannst könnt dafür davon dabei daran darauf
        darüber darum hierfür bzw sowie etc
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <param name="lower">The word in lower case.</param>
    public static bool Contains(string lower) => s_words.Contains(lower);
}
