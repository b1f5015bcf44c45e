// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QPalette>
#include <QRegularExpression>

namespace gatehouse {

namespace {

Theme makeLight()
{
    Theme t;
    t.dark = false;
    t.bg = QColor(0xF4F6F8);
    t.surface = QColor(0xFFFFFF);
    t.surface2 = QColor(0xF0F3F6);
    t.hover = QColor(0xE9EEF4);
    t.selection = QColor(0xDCEBF8);
    t.line = QColor(0xD8DEE6);
    t.strongLine = QColor(0x7F8A99);
    t.text1 = QColor(0x18212C);
    t.text2 = QColor(0x455163);
    t.text3 = QColor(0x5C6878);
    t.accentText = QColor(0x00629F);
    t.accent = QColor(0x0072B2);
    t.onAccent = QColor(0xFFFFFF);
    t.okText = QColor(0x00694B);
    t.ok = QColor(0x009E73);
    t.okGround = QColor(0xE0F3EC);
    t.info = QColor(0x56B4E9);
    t.infoGround = QColor(0xE1F0FA);
    t.warnText = QColor(0x7D4F00);
    t.warn = QColor(0xE69F00);
    t.warnGround = QColor(0xFDF1D9);
    t.badText = QColor(0xA83B00);
    t.bad = QColor(0xD55E00);
    t.badGround = QColor(0xFCE9DF);
    t.locked = QColor(0xCC79A7);
    t.neutral = QColor(0x8C96A3);
    t.hatch = QColor(0xB9C2CD);
    return t;
}

Theme makeDark()
{
    Theme t;
    t.dark = true;
    t.bg = QColor(0x12161B);
    t.surface = QColor(0x1A2027);
    t.surface2 = QColor(0x222932);
    t.hover = QColor(0x29323D);
    t.selection = QColor(0x1B3B55);
    t.line = QColor(0x303A46);
    t.strongLine = QColor(0x75828F);
    t.text1 = QColor(0xE8EDF3);
    t.text2 = QColor(0xBAC4D0);
    t.text3 = QColor(0x95A1B0);
    t.accentText = QColor(0x66B8F2);
    t.accent = QColor(0x3B9DDD);
    t.onAccent = QColor(0x0B1218);
    t.okText = QColor(0x4CCBA0);
    t.ok = QColor(0x1FB88A);
    t.okGround = QColor(0x143329);
    t.info = QColor(0x56B4E9);
    t.infoGround = QColor(0x143049);
    t.warnText = QColor(0xF2BC55);
    t.warn = QColor(0xE69F00);
    t.warnGround = QColor(0x38290B);
    t.badText = QColor(0xFF9A66);
    t.bad = QColor(0xE8742A);
    t.badGround = QColor(0x3F2213);
    t.locked = QColor(0xCC79A7);
    t.neutral = QColor(0x7D8895);
    t.hatch = QColor(0x4A5665);
    return t;
}

} // namespace

const Theme &Theme::lightTheme()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &Theme::darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme &Theme::of(const QWidget *)
{
    // Not the widget's own palette: style sheets write to that.
    return QApplication::palette().color(QPalette::Window).lightness() < 128 ? darkTheme() : lightTheme();
}

QColor Theme::ink(Ink ink) const
{
    switch (ink) {
    case Ink::Text1: return text1;
    case Ink::Text2: return text2;
    case Ink::Text3: return text3;
    case Ink::Accent: return accentText;
    case Ink::OnAccent: return onAccent;
    case Ink::OkText: return okText;
    case Ink::WarnText: return warnText;
    case Ink::BadText: return badText;
    case Ink::Ok: return ok;
    case Ink::Info: return info;
    case Ink::Warn: return warn;
    case Ink::Bad: return bad;
    case Ink::Locked: return locked;
    case Ink::Neutral: return neutral;
    case Ink::AccentFill: return accent;
    }
    return text1;
}

QPalette Theme::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, bg);
    p.setColor(QPalette::WindowText, text1);
    p.setColor(QPalette::Base, surface);
    p.setColor(QPalette::AlternateBase, surface2);
    p.setColor(QPalette::Text, text1);
    p.setColor(QPalette::Button, surface);
    p.setColor(QPalette::ButtonText, text1);
    p.setColor(QPalette::BrightText, badText);
    p.setColor(QPalette::Highlight, selection);
    p.setColor(QPalette::HighlightedText, text1);
    p.setColor(QPalette::PlaceholderText, text3);
    p.setColor(QPalette::ToolTipBase, surface2);
    p.setColor(QPalette::ToolTipText, text1);
    p.setColor(QPalette::Link, accentText);
    p.setColor(QPalette::LinkVisited, accentText);
    p.setColor(QPalette::Light, surface);
    p.setColor(QPalette::Midlight, hover);
    p.setColor(QPalette::Mid, line);
    p.setColor(QPalette::Dark, strongLine);
    p.setColor(QPalette::Shadow, dark ? QColor(Qt::black) : strongLine);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, strongLine);
    return p;
}

int scaled(int px)
{
    const int body = QApplication::font().pixelSize();
    return body <= 0 ? px : (px * body + 6) / 13;
}

QFont textFont(TextRole role)
{
    QFont font = QApplication::font();
    const auto sized = [&font](int px) { font.setPixelSize(scaled(px)); };
    switch (role) {
    case TextRole::Body:
        sized(13);
        break;
    case TextRole::Strong:
        sized(13);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Second:
        sized(12);
        break;
    case TextRole::Hint:
        sized(11);
        break;
    case TextRole::Title:
        sized(18);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Figure:
        sized(23);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Mono:
    case TextRole::MonoHint:
        font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setStyleHint(QFont::Monospace);
        sized(role == TextRole::Mono ? 12 : 11);
        break;
    }
    return font;
}

QString styleSheet(const Theme &t)
{
    QFile file(QStringLiteral(":/gatehouse/styles/gatehouse.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());

    const std::pair<const char *, QColor> tokens[] = {
        {"bg", t.bg}, {"surface", t.surface}, {"surface2", t.surface2}, {"hover", t.hover}, {"selection", t.selection},
        {"line", t.line}, {"strongLine", t.strongLine}, {"text1", t.text1}, {"text2", t.text2}, {"text3", t.text3},
        {"accentText", t.accentText}, {"accent", t.accent}, {"onAccent", t.onAccent}, {"okText", t.okText}, {"ok", t.ok},
        {"okGround", t.okGround}, {"info", t.info}, {"infoGround", t.infoGround}, {"warnText", t.warnText},
        {"warn", t.warn}, {"warnGround", t.warnGround}, {"badText", t.badText}, {"bad", t.bad},
        {"badGround", t.badGround}, {"neutral", t.neutral}, {"hatch", t.hatch}};
    for (const auto &[name, colour] : tokens) {
        const QRegularExpression token(QLatin1Char('@') + QLatin1String(name) + QStringLiteral("\\b"));
        text.replace(token, colour.name());
    }
    text.replace(QStringLiteral("@mode"), t.dark ? QStringLiteral("dark") : QStringLiteral("light"));

    // Lengths grow with the font; lines of one or two pixels stay lines.
    static const QRegularExpression length(QStringLiteral("\\b(\\d+)px"));
    QString grown;
    qsizetype done = 0;
    for (auto it = length.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const int px = match.captured(1).toInt();
        grown += QStringView(text).mid(done, match.capturedStart() - done);
        grown += QString::number(px <= 2 ? px : scaled(px)) + QStringLiteral("px");
        done = match.capturedEnd();
    }
    grown += QStringView(text).mid(done);
    return grown;
}

} // namespace gatehouse
