// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/qr_code.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace gatehouse {

namespace {

constexpr int PreferredModule = 5;
constexpr int SmallestModule = 2;
constexpr int CopiedModule = 10;
constexpr int SideWithoutCode = 21; // of the smallest QR code there is

} // namespace

QrCode::QrCode(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy square(QSizePolicy::Preferred, QSizePolicy::Preferred);
    square.setHeightForWidth(true);
    setSizePolicy(square);
    setFocusPolicy(Qt::StrongFocus); // for Ctrl+C, and so that a screen reader comes by
    setAccessibleName(tr("QR code"));
}

QrCode::~QrCode() = default;

Result<void> QrCode::setText(QByteArrayView text)
{
    clear();
    if (text.isEmpty())
        return fail(ErrorKind::Input, tr("There is nothing to show as a QR code."));
    // Level M survives 15 % of damage: enough for a clean screen, and smaller modules would be harder to read.
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(std::min<qsizetype>(text.size(), 100'000)),
            reinterpret_cast<const unsigned char *>(text.data()), 0, QR_ECLEVEL_M),
        &QRcode_free);
    if (!code)
        return fail(ErrorKind::Input, tr("This is too long for a QR code."));

    QByteArray modules(code->width * code->width, '\0');
    for (qsizetype i = 0; i < modules.size(); ++i) {
        modules[i] = static_cast<char>(code->data[i] & 1U); // the other bits say what part of the code it is
        code->data[i] = 0;
    }
    m_side = code->width;
    m_modules = SecretBytes::take(modules);
    updateGeometry();
    update();
    return {};
}

void QrCode::clear()
{
    m_side = 0;
    m_modules.clear();
    updateGeometry();
    update();
}

bool QrCode::isDark(int x, int y) const
{
    return m_modules.expose()[y * m_side + x] != 0;
}

QImage QrCode::picture(int modulePixels) const
{
    if (isEmpty() || modulePixels < 1)
        return {};
    const int side = sideWithQuietZone() * modulePixels;
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < m_side; ++y) {
        for (int x = 0; x < m_side; ++x) {
            if (!isDark(x, y))
                continue;
            for (int row = 0; row < modulePixels; ++row) {
                uchar *line = image.scanLine((y + QuietModules) * modulePixels + row);
                std::fill_n(line + (x + QuietModules) * modulePixels, modulePixels, uchar(0));
            }
        }
    }
    return image;
}

QSize QrCode::sizeHint() const
{
    const int side = (isEmpty() ? SideWithoutCode + 2 * QuietModules : sideWithQuietZone()) * PreferredModule;
    return {side, side};
}

QSize QrCode::minimumSizeHint() const
{
    const int side = (isEmpty() ? SideWithoutCode + 2 * QuietModules : sideWithQuietZone()) * SmallestModule;
    return {side, side};
}

void QrCode::copyPicture() const
{
    if (!isEmpty())
        QGuiApplication::clipboard()->setImage(picture(CopiedModule));
}

void QrCode::paintEvent(QPaintEvent *)
{
    if (isEmpty())
        return;
    // In pixels of the screen: at a scale of 1.5 a module of four points would be six of them, one of five blurred.
    const qreal scale = devicePixelRatioF();
    const int available = static_cast<int>(std::min(width(), height()) * scale);
    const int module = std::max(1, available / sideWithQuietZone());
    QImage image = picture(module);
    image.setDevicePixelRatio(scale);
    const auto start = [scale, side = image.width()](
                           int length) { return static_cast<int>((length * scale - side) / 2) / scale; };
    QPainter painter(this);
    painter.drawImage(QPointF(start(width()), start(height())), image);
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void QrCode::contextMenuEvent(QContextMenuEvent *event)
{
    if (isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy picture"), QKeySequence::Copy, this, &QrCode::copyPicture);
    menu->popup(event->globalPos());
}

void QrCode::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyPicture();
    else
        QWidget::keyPressEvent(event);
}

} // namespace gatehouse
