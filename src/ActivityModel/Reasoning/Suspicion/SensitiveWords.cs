namespace OutlookActivities.Reasoning;

/// <summary>
/// Words that intruders search for and make rules about: money, credentials and contracts, in several languages, and those of a warning, which their rules hide. A word is found at the beginning of
/// a word of the text, so that "invoice" finds "invoices" and "rechnung" finds "Rechnungsnummer".
/// </summary>
internal sealed class SensitiveWords
{
    /// <summary>English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Swedish, Turkish; each without marks above its letters too.</summary>
    private static readonly string[] s_default =
    [
        "invoice", "payment", "payroll", "payable", "wire", "transfer", "remittance", "bank", "iban", "swift", "bic", "routing number", "account number",
        "deposit", "purchase order", "w-9", "w9", "w-2", "tax", "refund", "salary", "bitcoin", "wallet", "credit card", "overdue", "outstanding balance",
        "password", "passwort", "passwd", "credential", "login", "mfa", "2fa", "vpn", "secret", "api key", "private key", "one-time code",
        "contract", "agreement", "nda", "confidential", "acquisition", "merger", "legal", "passport", "ssn", "social security",
        "fraud", "phish", "hacked", "malware", "scam", "suspicious", "compromised",
        "rechnung", "zahlung", "überweisung", "ueberweisung", "konto", "lohn", "gehalt", "kennwort", "zugangsdaten", "vertrag", "vertraulich", "steuer", "mahnung",
        "facture", "paiement", "virement", "salaire", "mot de passe", "contrat", "confidentiel", "impôt", "impot", "rib",
        "factura", "pago", "transferencia", "nómina", "nomina", "contraseña", "contrasena", "contrato", "impuesto",
        "fattura", "pagamento", "bonifico", "stipendio", "contratto", "riservato",
        "fatura", "pagamento", "transferência", "senha", "salário",
        "factuur", "betaling", "overboeking", "loon", "wachtwoord", "vertrouwelijk", "rekening",
        "faktura", "płatność", "platnosc", "przelew", "hasło", "haslo", "umowa",
        "betalning", "överföring", "lösenord", "avtal",
        "ödeme", "odeme", "şifre", "sifre", "havale", "sözleşme",
    ];

    private readonly string[] _words;

    internal SensitiveWords(IEnumerable<string> words) =>
        _words = [.. words.Select(word => word.Trim()).Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    internal static SensitiveWords Default { get; } = new(s_default);

    /// <summary>The first of the words that a text holds; null for none.</summary>
    internal string? FindIn(string? text) => string.IsNullOrEmpty(text) ? null : Array.Find(_words, word => word.Length <= text!.Length && IsIn(text, word));

    /// <summary>Short words only stand for themselves: "bic" is not in "bicycle".</summary>
    private static bool IsIn(string text, string word)
    {
        const int LongEnough = 5;
        for (int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int end = at + word.Length;
            bool begins = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            bool ends = word.Length >= LongEnough || end == text.Length || !char.IsLetterOrDigit(text[end]) || (text[end] == 's' && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1])));
            if (begins && ends)
            {
                return true;
            }
        }

        return false;
    }
}
