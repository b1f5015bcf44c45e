// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filter_text.h"

#include "core/domain/event_kind.h"
#include "core/domain/session_status.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr QChar Quote = u'"';

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FilterText)
};

/// One blank-separated piece, its quoted parts resolved. `plainColon` is where the first colon outside quotes stands in
/// `text`, or -1; commas outside quotes are kept apart from quoted ones by splitting there at once.
struct Word
{
    bool negated = false;
    QString key;        ///< before the first plain colon; null where there is none
    QStringList values; ///< after it, split at plain commas; the word itself where there is no key
    bool quoted = false;
};

Result<std::vector<Word>> splitWords(const QString &text)
{
    std::vector<Word> words;
    qsizetype i = 0;
    while (i < text.size()) {
        if (text[i].isSpace()) {
            ++i;
            continue;
        }
        Word word;
        QString piece;
        bool pieceQuoted = false;
        bool inQuotes = false;
        if (text[i] == u'-' && i + 1 < text.size() && !text[i + 1].isSpace()) {
            word.negated = true;
            ++i;
        }
        const auto endValue = [&] {
            // A bare `none` is "not known"; "none" in quotes is the word itself.
            word.values << (!word.key.isNull() && !pieceQuoted && piece == QLatin1String("none") ? QString(u""_qs) : piece);
            piece.clear();
            pieceQuoted = false;
        };
        for (; i < text.size() && (inQuotes || !text[i].isSpace()); ++i) {
            const QChar c = text[i];
            if (inQuotes && c == u'\\' && i + 1 < text.size()) {
                piece += text[++i];
            } else if (c == Quote) {
                inQuotes = !inQuotes;
                pieceQuoted = true;
                word.quoted = true;
            } else if (!inQuotes && c == u':' && word.key.isNull() && !pieceQuoted && !piece.isEmpty()) {
                word.key = piece;
                piece.clear();
            } else if (!inQuotes && c == u',' && !word.key.isNull()) {
                endValue();
            } else {
                piece += c;
            }
        }
        if (inQuotes)
            return fail(ErrorKind::Input, Texts::tr("A quotation mark is not closed."));
        endValue();
        words.push_back(std::move(word));
    }
    return words;
}

std::optional<std::int64_t> parseSpan(const QString &text)
{
    if (text.size() < 2)
        return std::nullopt;
    bool ok = false;
    const qint64 n = text.chopped(1).toLongLong(&ok);
    if (!ok || n <= 0 || n > 1'000'000)
        return std::nullopt;
    switch (text.back().unicode()) {
    case 's':
        return n;
    case 'm':
        return n * 60;
    case 'h':
        return n * 3600;
    case 'd':
        return n * 86400;
    case 'w':
        return n * 604800;
    default:
        return std::nullopt;
    }
}

QString spanText(std::int64_t seconds)
{
    constexpr std::pair<std::int64_t, char16_t> Units[] = {{604800, u'w'}, {86400, u'd'}, {3600, u'h'}, {60, u'm'}};
    for (const auto &[unit, letter] : Units) {
        if (seconds % unit == 0 && (unit != 604800 || seconds / unit > 4))
            return QString::number(seconds / unit) + QChar(letter);
    }
    return QString::number(seconds) + u's';
}

std::optional<Instant> parseMoment(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    std::string_view v(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    std::string full(v);
    if (v.size() == 10)
        full += "T00:00:00";
    else if (v.size() == 16)
        full += ":00";
    else if (v.size() == 17 && v.back() == 'Z')
        full.insert(16, ":00");
    return parseInstant(full);
}

QString fieldList(std::span<const Field> fields)
{
    QStringList names;
    for (Field f : fields)
        names << fieldName(f);
    return names.join(QLatin1String(", "));
}

bool contains(std::span<const Field> fields, Field field)
{
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

/// Fields with a closed set of values refuse others, so that a slip of the pen does not read as "no rows".
std::optional<QString> valueProblem(Field field, const QString &value)
{
    switch (field) {
    case Field::Status:
        if (!sessionStatusFromName(value)) {
            QStringList all;
            for (SessionStatus s : allSessionStatuses())
                all << sessionStatusName(s);
            return Texts::tr("“%1” is not a session status. There are: %2.").arg(value, all.join(QLatin1String(", ")));
        }
        break;
    case Field::Kind:
        if (!eventKindFromName(value) && !value.contains(u'*')) {
            QStringList all;
            for (EventKind k : allEventKinds())
                all << eventKindName(k);
            return Texts::tr("“%1” is not an event kind. There are: %2.").arg(value, all.join(QLatin1String(", ")));
        }
        break;
    case Field::Doubtful:
    case Field::Presumed:
    case Field::Known:
    case Field::Suspended:
        if (value != QLatin1String("yes") && value != QLatin1String("no"))
            return Texts::tr("“%1:” takes yes or no.").arg(fieldName(field));
        break;
    case Field::Totp:
        if (value != QLatin1String("yes") && value != QLatin1String("no") && value != QLatin1String("unknown"))
            return Texts::tr("“totp:” takes yes, no or unknown.");
        break;
    case Field::Device:
        if (value != QLatin1String("computer") && value != QLatin1String("mobile"))
            return Texts::tr("“device:” takes computer or mobile.");
        break;
    case Field::Session:
        if (value.size() < 4)
            return Texts::tr("“session:” takes at least four characters of a session identifier.");
        break;
    default:
        break;
    }
    return std::nullopt;
}

} // namespace

Result<Query> parseQuery(Subject subject, const QString &text)
{
    auto words = splitWords(text);
    if (!words)
        return tl::unexpected(words.error());

    Query query = defaultQuery(subject);
    QStringList free;
    for (Word &word : *words) {
        if (word.key.isNull()) {
            if (!word.values.first().isEmpty())
                free << (word.negated ? u'-' + word.values.first() : word.values.first());
            continue;
        }
        const QString key = word.key.toLower();
        const QString value = word.values.first();
        if (key == QLatin1String("last") || key == QLatin1String("since") || key == QLatin1String("until")
            || key == QLatin1String("started-since") || key == QLatin1String("started-until")) {
            if (key == QLatin1String("last")) {
                query.filter.lastSeconds = parseSpan(value);
                if (!query.filter.lastSeconds)
                    return fail(ErrorKind::Input,
                        Texts::tr("“last:%1” is not a span of time. Write for example last:90m, last:24h, last:7d.")
                            .arg(value));
                continue;
            }
            const auto moment = parseMoment(word.values.join(u','));
            if (!moment)
                return fail(ErrorKind::Input,
                    Texts::tr("“%1” is not a date or time. Write for example %2:2026-11-22 or %2:2026-11-22T08:00Z.")
                        .arg(value, key));
            TimeRange &range = key.startsWith(QLatin1String("started")) ? query.filter.started : query.filter.range;
            (key.endsWith(QLatin1String("since")) ? range.from : range.to) = *moment;
            continue;
        }
        if (key == QLatin1String("sort") || key == QLatin1String("group")) {
            const bool sort = key == QLatin1String("sort");
            const bool descending = sort && value.startsWith(u'-');
            const QString name = descending ? value.mid(1) : value;
            const auto allowed = sort ? sortFields(subject) : groupFields(subject);
            if (!sort && name == QLatin1String("none"))
                continue;
            // endValue() has turned a bare none into the empty value.
            if (!sort && name.isEmpty()) {
                query.group.reset();
                continue;
            }
            const auto field = fieldFromName(name);
            if (!field || !contains(allowed, *field))
                return fail(ErrorKind::Input,
                    Texts::tr("“%1:%2” is not known here. There are: %3.").arg(key, name, fieldList(allowed)));
            if (sort) {
                query.sort = *field;
                query.descending = descending;
            } else {
                query.group = *field;
            }
            continue;
        }
        const auto field = fieldFromName(key);
        if (!field || !contains(filterFields(subject), *field))
            return fail(
                ErrorKind::Input, Texts::tr("“%1:” is not known here. There are: %2, last, since, until, sort, group.")
                                      .arg(word.key, fieldList(filterFields(subject))));
        for (const QString &v : std::as_const(word.values)) {
            if (const auto problem = valueProblem(*field, v))
                return fail(ErrorKind::Input, *problem);
        }
        query.filter.conditions.push_back({*field, word.negated, word.values});
    }
    query.filter.text = free.join(u' ');
    return query;
}

QString quotedFilterValue(const QString &value)
{
    if (value.isEmpty())
        return QStringLiteral("none");
    const bool plain = value != QLatin1String("none") && !value.startsWith(u'-')
        && std::none_of(value.begin(), value.end(),
            [](QChar c) { return c.isSpace() || c == u',' || c == u':' || c == Quote || c == u'\\'; });
    if (plain)
        return value;
    QString escaped = value;
    escaped.replace(u'\\', QLatin1String("\\\\")).replace(Quote, QLatin1String("\\\""));
    return Quote + escaped + Quote;
}

QString queryText(Subject subject, const Query &query)
{
    QStringList parts;
    for (const Condition &c : query.filter.conditions) {
        QStringList values;
        for (const QString &v : c.values)
            values << quotedFilterValue(v);
        parts << (c.negated ? QStringLiteral("-") : QString()) + fieldName(c.field) + u':' + values.join(u',');
    }
    const auto addMoment = [&parts](const char *key, Instant t) {
        if (t.isKnown())
            parts << QLatin1String(key) + u':' + t.toIso();
    };
    if (query.filter.lastSeconds)
        parts << QLatin1String("last:") + spanText(*query.filter.lastSeconds);
    addMoment("since", query.filter.range.from);
    addMoment("until", query.filter.range.to);
    addMoment("started-since", query.filter.started.from);
    addMoment("started-until", query.filter.started.to);
    if (query.group)
        parts << QLatin1String("group:") + fieldName(*query.group);
    const Query usual = defaultQuery(subject);
    if (query.sort != usual.sort || query.descending != usual.descending)
        parts << QLatin1String("sort:") + (query.descending ? QStringLiteral("-") : QString()) + fieldName(query.sort);
    const QStringList words = query.filter.text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        parts << (word.contains(u':') || word.contains(Quote) ? quotedFilterValue(word) : word);
    return parts.join(u' ');
}

} // namespace gatehouse
