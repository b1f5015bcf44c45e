// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/allowance.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int WidestIPv4 = 8;
constexpr int WidestIPv6 = 32;
constexpr int AroundIPv4 = 24;
constexpr int AroundIPv6 = 64;
constexpr qsizetype LongestText = 500;

const QString Until = QStringLiteral("until ");
const QString Dot = QStringLiteral(" · ");

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Allowances)
};

/// None of what QHostAddress takes for an address besides ("1" is 0.0.0.1 to it). Of an IPv4 address that IPv6 wraps, that one.
std::optional<QHostAddress> addressIn(const QString &text)
{
    static const QRegularExpression dotted(QStringLiteral("^\\d{1,3}(\\.\\d{1,3}){3}$"));
    const QString plain = text.section(u'%', 0, 0).trimmed();
    if (!plain.contains(u':') && !dotted.match(plain).hasMatch())
        return std::nullopt;
    QHostAddress address(plain);
    if (address.isNull())
        return std::nullopt;
    bool isWrapped = false;
    const quint32 wrapped = address.toIPv4Address(&isWrapped);
    if (isWrapped && address.protocol() == QAbstractSocket::IPv6Protocol && plain.contains(QLatin1String("ffff:"), Qt::CaseInsensitive))
        address = QHostAddress(wrapped);
    return address;
}

bool isIPv4(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol;
}

QHostAddress masked(const QHostAddress &address, int prefix)
{
    if (isIPv4(address))
        return QHostAddress(prefix == 0 ? 0U : address.toIPv4Address() & (~0U << (32 - prefix)));
    Q_IPV6ADDR bytes = address.toIPv6Address();
    for (int bit = prefix; bit < 128; ++bit)
        bytes[bit / 8] = static_cast<quint8>(bytes[bit / 8] & ~(0x80U >> (bit % 8)));
    return QHostAddress(bytes);
}

QString networkText(const QHostAddress &address, int prefix)
{
    return masked(address, prefix).toString() + u'/' + QString::number(prefix);
}

QString wordOr(const QString &word, const QString &otherwise)
{
    return word.isEmpty() ? otherwise : word;
}

QString textIn(const QJsonObject &row, const char *key)
{
    return row.value(QLatin1String(key)).toString().left(LongestText);
}

Instant timeIn(const QJsonObject &row, const char *key)
{
    const QJsonValue value = row.value(QLatin1String(key));
    return value.isString() ? parseInstant(value.toString().left(60).toStdString()).value_or(Instant{}) : Instant{};
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue timeOrNull(Instant time)
{
    return time.isKnown() ? QJsonValue(time.toIso()) : QJsonValue();
}

} // namespace

bool Allowance::isSameAs(const Allowance &other) const
{
    return userId == other.userId && network == other.network && browser == other.browser && platform == other.platform;
}

Result<QString> networkIn(const QString &text)
{
    const QString address = text.section(u'/', 0, 0).trimmed();
    const auto found = addressIn(address);
    const bool isWrapped = found && isIPv4(*found) && address.contains(u':');
    bool isNumber = true;
    int prefix = found && isIPv4(*found) && !isWrapped ? 32 : 128;
    if (text.contains(u'/')) {
        const QString digits = text.section(u'/', 1).trimmed();
        const int most = prefix;
        prefix = digits.toInt(&isNumber);
        isNumber = isNumber && digits.size() <= 3 && prefix >= 0 && prefix <= most;
    }
    if (isWrapped)
        prefix -= 96;
    if (!found || !isNumber || prefix < 0)
        return fail(ErrorKind::Input,
            Texts::tr("“%1” is not a network: it takes an address and the length of its prefix, as in 192.0.2.0/24 or 2001:db8:1::/64.")
                .arg(text.left(100)));
    const int widest = isIPv4(*found) ? WidestIPv4 : WidestIPv6;
    if (prefix < widest)
        return fail(ErrorKind::Input,
            Texts::tr("%1 is too wide: at most a /%2 can be allowed, or it would be half the world by a slip of the finger.")
                .arg(text.left(100))
                .arg(widest));
    return networkText(*found, prefix);
}

QString networkAround(const QString &address)
{
    const auto found = addressIn(address);
    return found ? networkText(*found, isIPv4(*found) ? AroundIPv4 : AroundIPv6) : QString();
}

bool networkHas(const QString &network, const QString &address)
{
    const auto base = addressIn(network.section(u'/', 0, 0));
    const auto found = addressIn(address);
    return base && found && base->protocol() == found->protocol() && masked(*found, network.section(u'/', 1).toInt()) == *base;
}

QString networkSize(const QString &network)
{
    const auto base = addressIn(network.section(u'/', 0, 0));
    if (!base)
        return {};
    const int bits = (isIPv4(*base) ? 32 : 128) - network.section(u'/', 1).toInt();
    return bits <= 24 ? QString::number(1LL << bits) : QStringLiteral("2^%1").arg(bits);
}

QString deviceKey(const Allowance &device)
{
    const QString unknown = QStringLiteral("?");
    return wordOr(device.browser, unknown) + u'/' + wordOr(device.platform, unknown);
}

Result<void> setDevice(Allowance &allowance, const QString &key)
{
    const qsizetype slash = key.indexOf(u'/');
    const auto word = [](const QString &text) {
        const QString plain = text.trimmed().toLower();
        return plain == QLatin1String("?") ? QString() : plain;
    };
    const QString browser = word(key.left(std::max<qsizetype>(slash, 0)));
    const QString platform = word(key.mid(slash + 1));
    if (slash < 0 || (browser.isEmpty() && platform.isEmpty()) || key.size() > 200)
        return fail(ErrorKind::Input,
            Texts::tr("“%1” is not a device: it takes browser and platform as the Guard tells them, as in firefox/linux, with ? for one that it "
                      "does not tell.")
                .arg(key.left(100)));
    allowance.browser = browser;
    allowance.platform = platform;
    return {};
}

QString allowanceText(const Allowance &a)
{
    QString text = a.isNetwork() ? QStringLiteral("network ") + a.network : QStringLiteral("device ") + deviceKey(a);
    text += Dot + (a.userId == 0 ? QStringLiteral("everybody") : wordOr(a.login, QStringLiteral("#%1").arg(a.userId)));
    return a.until.isKnown() ? text + Dot + Until + a.until.toIso() : text;
}

std::optional<Allowance> allowanceFrom(const QString &text, std::int64_t userId)
{
    const QString what = text.section(Dot, 0, 0);
    Allowance allowance;
    allowance.userId = userId;
    if (what.startsWith(QLatin1String("network "))) {
        const auto network = networkIn(what.mid(8));
        if (!network)
            return std::nullopt;
        allowance.network = *network;
    } else if (!what.startsWith(QLatin1String("device ")) || !setDevice(allowance, what.mid(7))) {
        return std::nullopt;
    }
    if (const QString end = text.section(Dot, -1); text.count(Dot) >= 2 && end.startsWith(Until))
        allowance.until = parseInstant(end.mid(Until.size()).toStdString()).value_or(Instant{});
    return allowance;
}

std::optional<Allowance> allowanceFromRow(const QJsonObject &row)
{
    Allowance a;
    a.userId = std::max<std::int64_t>(0, row.value(QLatin1String("user_id")).toInteger());
    a.login = textIn(row, "login");
    a.browser = textIn(row, "browser");
    a.platform = textIn(row, "platform");
    if (const QString network = textIn(row, "network"); !network.isEmpty()) {
        const auto plain = networkIn(network);
        if (!plain)
            return std::nullopt;
        a.network = *plain;
        a.browser.clear();
        a.platform.clear();
    } else if (a.browser.isEmpty() && a.platform.isEmpty()) {
        return std::nullopt;
    }
    a.until = timeIn(row, "until");
    a.reason = textIn(row, "reason");
    a.allowed = timeIn(row, "allowed");
    a.allowedBy = textIn(row, "allowed_by_login");
    return a;
}

QJsonObject allowanceEntry(const Allowance &a)
{
    const QJsonValue user = a.userId > 0 ? QJsonValue(static_cast<qint64>(a.userId)) : QJsonValue();
    if (a.isNetwork())
        return {{QStringLiteral("user_id"), user}, {QStringLiteral("network"), a.network}};
    return {{QStringLiteral("user_id"), user},
        {QStringLiteral("device"),
            QJsonObject{{QStringLiteral("browser"), textOrNull(a.browser)}, {QStringLiteral("platform"), textOrNull(a.platform)}}}};
}

QString allowancesText(const std::vector<Allowance> &all)
{
    QJsonArray rows;
    for (const Allowance &a : all)
        rows.append(QJsonObject{{QStringLiteral("user_id"), static_cast<qint64>(a.userId)}, {QStringLiteral("login"), a.login},
            {QStringLiteral("network"), a.network}, {QStringLiteral("browser"), a.browser}, {QStringLiteral("platform"), a.platform},
            {QStringLiteral("until"), timeOrNull(a.until)}, {QStringLiteral("reason"), a.reason},
            {QStringLiteral("allowed"), timeOrNull(a.allowed)}, {QStringLiteral("allowed_by_login"), a.allowedBy}});
    return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

std::vector<Allowance> allowancesFrom(const QString &text)
{
    std::vector<Allowance> all;
    const QJsonArray rows = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &row : rows) {
        if (auto allowance = allowanceFromRow(row.toObject()))
            all.push_back(std::move(*allowance));
    }
    return all;
}

} // namespace gatehouse
