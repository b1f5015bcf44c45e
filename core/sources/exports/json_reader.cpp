// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/exports/json_reader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstring>

namespace gatehouse {

namespace {

using sv = std::string_view;

constexpr std::size_t MaxObject = ExportReader::MaxUnit - 1;
/// Kinds of objects (sets of keys) in one file; more than that is not an export.
constexpr std::size_t MaxShapes = 64;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Exports)
};

QByteArray excerpt(sv text)
{
    return QByteArray(text.data(), qsizetype(std::min<std::size_t>(text.size(), 300)));
}

/// Past the end of the object that begins at `text`; npos when it does not end.
std::size_t objectEnd(sv text)
{
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        switch (text[i]) {
        case '{':
        case '[':
            ++depth;
            break;
        case '}':
        case ']':
            if (--depth == 0)
                return i + 1;
            break;
        case '"':
            for (++i; i < text.size() && text[i] != '"'; ++i) {
                if (text[i] == '\\')
                    ++i;
            }
            break;
        default:
            break;
        }
    }
    return sv::npos;
}

QByteArray cellOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString().toUtf8();
    case QJsonValue::Double:
        return QByteArray::number(value.toInteger());
    case QJsonValue::Bool:
        return value.toBool() ? QByteArrayLiteral("true") : QByteArray();
    default:
        return {};
    }
}

} // namespace

JsonReader::JsonReader(HeaderMap officers, SourceZone zone)
    : m_officers(std::move(officers))
    , m_zone(zone)
{
}

ReaderPosition JsonReader::position() const
{
    ReaderPosition p;
    p.consumed = m_offset;
    p.lines = m_line;
    return p;
}

Instant JsonReader::first() const
{
    Instant first;
    for (const auto &[keys, records] : m_byKeys) {
        if (records->first().isKnown() && (!first.isKnown() || records->first() < first))
            first = records->first();
    }
    return first;
}

Instant JsonReader::last() const
{
    Instant last;
    for (const auto &[keys, records] : m_byKeys)
        last = std::max(last, records->last());
    return last;
}

std::size_t JsonReader::take(sv block, bool last, RecordSink &sink)
{
    std::size_t at = 0;
    while (at < block.size()) {
        if (m_skippingLine) {
            const auto nl = block.find('\n', at);
            at = nl == sv::npos ? block.size() : nl;
            m_skippingLine = nl == sv::npos;
            continue;
        }
        const char c = block[at];
        if (c == '\n') {
            ++m_line;
            ++at;
            continue;
        }
        if (c == '[' || c == ']' || c == ',' || c == ' ' || c == '\r' || c == '\t' || block.substr(at, 3) == "\xef\xbb\xbf") {
            at += c == '\xef' ? 3 : 1;
            continue;
        }
        if (c != '{') {
            sink.reject({m_line + 1, Texts::tr("An object is expected here."), excerpt(block.substr(at, 300))});
            m_skippingLine = true;
            continue;
        }
        const auto length = objectEnd(block.substr(at, MaxObject));
        if (length == sv::npos) {
            if (!last && block.size() - at < MaxObject)
                break;
            sink.reject({m_line + 1,
                last && block.size() - at < MaxObject ? Texts::tr("The object is cut off.")
                                                      : Texts::tr("The object is too large, or does not end."),
                excerpt(block.substr(at, 300))});
            m_skippingLine = true;
            continue;
        }
        const sv raw = block.substr(at, length);
        text(raw, m_line + 1, sink);
        m_line += std::count(raw.begin(), raw.end(), '\n');
        at += length;
    }
    m_offset += static_cast<std::int64_t>(at);
    if (last && !block.empty() && block.back() != '\n')
        ++m_line;
    return at;
}

void JsonReader::text(sv raw, std::int64_t line, RecordSink &sink)
{
    QJsonParseError error;
    const QByteArray bytes = QByteArray::fromRawData(raw.data(), qsizetype(raw.size()));
    QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::IllegalUTF8String)
        document = QJsonDocument::fromJson(QString::fromUtf8(bytes).toUtf8(), &error);
    if (error.error != QJsonParseError::NoError) {
        sink.reject({line, Texts::tr("Not valid JSON: %1.").arg(error.errorString()), excerpt(raw)});
        return;
    }
    const QJsonObject top = document.object();
    // {"jsonrpc": …, "result": [ … ]}, {"result": {"length": …, "records": [ … ]}}, {"records": [ … ]}
    QJsonValue inner = top.value(u"result");
    if (inner.isObject())
        inner = inner.toObject().value(u"records");
    else if (!inner.isArray())
        inner = top.value(u"records");
    if (inner.isArray()) {
        const QJsonArray array = inner.toArray();
        for (const QJsonValue &value : array)
            object(value.toObject(), line, raw.substr(0, 300), sink);
        return;
    }
    object(top, line, raw, sink);
}

void JsonReader::object(const QJsonObject &object, std::int64_t line, sv raw, RecordSink &sink)
{
    const QStringList keys = object.keys();
    if (m_firstKeys.isEmpty())
        m_firstKeys = keys;
    const QString shape = keys.join(u'\x1f');
    auto it = m_byKeys.find(shape);
    if (it == m_byKeys.end()) {
        TableColumns columns = readHeaders(keys, m_officers);
        if (columns.kind == TableKind::None || !columns.missing.isEmpty() || m_byKeys.size() >= MaxShapes) {
            sink.reject({line,
                columns.missing.isEmpty() ? Texts::tr("The object is neither a session nor a user nor an event.")
                                          : Texts::tr("The object does not say %1.").arg(columns.missing),
                excerpt(raw)});
            return;
        }
        it = m_byKeys.emplace(shape, std::make_unique<TableRecords>(std::move(columns), m_zone)).first;
        if (!m_first)
            m_first = &it->second->columns();
    }
    const TableColumns &columns = it->second->columns();
    std::vector<QByteArray> cells(columns.columns.size());
    std::vector<sv> views(cells.size());
    std::size_t i = 0;
    for (const QString &key : keys) {
        const QJsonValue value = object.value(key);
        const Column column = columns.columns[i];
        if (value.isArray()) {
            // many2one: [id, "name"]; the id tells more than the name, unless it is a list's column for names
            const QJsonArray pair = value.toArray();
            const bool byName = column == Column::Name || column == Column::Country;
            cells[i] = cellOf(pair.at(byName && pair.size() > 1 ? 1 : 0));
        } else if (value.isObject()) {
            cells[i] = cellOf(value.toObject().value(u"id"));
        } else if (column == Column::Revoked || column == Column::Active || column == Column::Share || column == Column::Totp
            || column == Column::Doubtful) {
            cells[i] = value.isBool() ? (value.toBool() ? QByteArrayLiteral("true") : QByteArrayLiteral("false"))
                                      : cellOf(value);
        } else {
            cells[i] = value.isBool() ? QByteArray() : cellOf(value);
        }
        views[i] = sv(cells[i].constData(), static_cast<std::size_t>(cells[i].size()));
        ++i;
    }
    it->second->row(views, line, raw, sink);
}

} // namespace gatehouse
