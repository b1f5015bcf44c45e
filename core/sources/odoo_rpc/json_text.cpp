// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_rpc/json_text.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace gatehouse::odoo {

namespace {

constexpr qsizetype LongestSentence = 300;
constexpr qsizetype ShortestBlanked = 6;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Odoo)
};

} // namespace

void appendJsonString(QByteArray &to, QByteArrayView utf8)
{
    static constexpr char Hex[] = "0123456789abcdef";
    to.append('"');
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            to.append('\\').append(c);
        else if (byte < 0x20)
            to.append("\\u00").append(Hex[byte >> 4]).append(Hex[byte & 15]);
        else
            to.append(c);
    }
    to.append('"');
}

void appendJson(QByteArray &to, const QJsonArray &value)
{
    to.append(QJsonDocument(value).toJson(QJsonDocument::Compact));
}

void appendJson(QByteArray &to, const QJsonObject &value, QByteArrayView secretName, const SecretBytes *secret)
{
    to.append(QJsonDocument(value).toJson(QJsonDocument::Compact));
    if (!secret)
        return;
    to.chop(1);
    if (!value.isEmpty())
        to.append(',');
    appendJsonString(to, secretName);
    to.append(':');
    appendJsonString(to, secret->expose());
    to.append('}');
}

Result<QJsonValue> parseJson(const QByteArray &body, const QString &host)
{
    QJsonParseError error;
    // A value on its own ("true", "null", "5") is a document for /json/2, but not for QJsonDocument.
    QByteArray wrapped;
    wrapped.reserve(body.size() + 2);
    wrapped.append('[').append(body).append(']');
    const QJsonDocument document = QJsonDocument::fromJson(wrapped, &error);
    if (error.error == QJsonParseError::DeepNesting)
        return fail(ErrorKind::Protocol,
            Texts::tr("The answer of %1 is nested deeper than any Odoo would. It was not read.").arg(host));
    const QJsonArray outer = document.array();
    if (error.error != QJsonParseError::NoError || outer.size() != 1)
        return fail(ErrorKind::Protocol,
            Texts::tr("The answer of %1 is not the JSON that Odoo speaks. Is this the address of an Odoo?").arg(host));
    return outer.at(0);
}

QString serverWords(const QString &quoted, const Secrets &secrets)
{
    // Before it is cut: half a secret is one, too.
    QString said = quoted;
    for (const SecretBytes *secret : secrets) {
        if (secret && secret->size() >= ShortestBlanked)
            said.replace(QString::fromUtf8(secret->expose()), QStringLiteral("•••"));
    }
    QString words;
    bool blank = false;
    for (const QChar c : said) {
        if (words.size() >= LongestSentence)
            return words + QChar(0x2026);
        if (c.isSpace()) {
            blank = !words.isEmpty();
            continue;
        }
        // Control and formatting characters could reorder or hide what stands beside them.
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            continue;
        if (blank)
            words.append(QLatin1Char(' '));
        blank = false;
        words.append(c);
    }
    return words;
}

} // namespace gatehouse::odoo
